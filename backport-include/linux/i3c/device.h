/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_I3C_DEVICE_H
#define _BACKPORT_LINUX_I3C_DEVICE_H
#include_next <linux/i3c/device.h>

/*
 * Without I3C in the target, module_i3c_i2c_driver() registers the I2C driver
 * alone, and the I3C half is left out as unreachable. These let it compile and
 * link whatever the optimizer does.
 */
#if DECLARED(i3cdev_to_dev) && !CALLABLE(i3cdev_to_dev)
/**
 * i3cdev_to_dev - the device behind an I3C device
 *
 * Upstream: 3a379bbcea0a ("i3c: Add core I3C infrastructure"), v5.0
 * Reduced: there are no I3C devices, for the target is configured without them
 * Return: NULL.
 */
static inline struct device *backport_i3cdev_to_dev(struct i3c_device *i3cdev)
{
	return NULL;
}
#define i3cdev_to_dev(i3cdev)	backport_i3cdev_to_dev(i3cdev)
#endif

#if DECLARED(i3c_device_match_id) && !CALLABLE(i3c_device_match_id)
/**
 * i3c_device_match_id - which entry of a driver's table a device is
 *
 * Upstream: 3a379bbcea0a ("i3c: Add core I3C infrastructure"), v5.0
 * Reduced: there are no I3C devices, for the target is configured without them
 * Return: NULL.
 */
static inline const struct i3c_device_id *
backport_i3c_device_match_id(struct i3c_device *i3cdev,
			     const struct i3c_device_id *id_table)
{
	return NULL;
}
#define i3c_device_match_id(i3cdev, table)				\
	backport_i3c_device_match_id((i3cdev), (table))
#endif

#if DECLARED(i3c_device_do_priv_xfers) && !CALLABLE(i3c_device_do_priv_xfers)
/**
 * i3c_device_do_priv_xfers - do SDR transfers with a device
 *
 * Upstream: 3a379bbcea0a ("i3c: Add core I3C infrastructure"), v5.0
 * Reduced: there are no I3C devices, for the target is configured without them
 * Return: -EOPNOTSUPP.
 */
static inline int backport_i3c_device_do_priv_xfers(struct i3c_device *dev,
						    struct i3c_priv_xfer *xfers,
						    int nxfers)
{
	return -EOPNOTSUPP;
}
#define i3c_device_do_priv_xfers(dev, xfers, n)				\
	backport_i3c_device_do_priv_xfers((dev), (xfers), (n))
#endif

#if !HAVE_TYPE(struct i3c_xfer) && HAVE_TYPE(struct i3c_priv_xfer)
#include <linux/slab.h>

/**
 * struct i3c_xfer - one transfer; enum i3c_xfer_mode - how it is made
 *
 * Upstream: 256a21743d91 ("i3c: Add HDR API support"), v6.19
 */
#if HAVE_ENUMERATOR(I3C_HDR_DDR)
/* the HDR modes are there already, with the same values */
enum i3c_xfer_mode {
	I3C_SDR = 31,
};
#else
BACKFIT_CARRY(include/linux/i3c/device.h, enum i3c_xfer_mode)
#endif
BACKFIT_CARRY(include/linux/i3c/device.h, struct i3c_xfer)

/**
 * i3c_device_do_xfers - do transfers with a device, all in one mode
 * @dev: the device
 * @xfers: the transfers
 * @nxfers: how many
 * @mode: %I3C_SDR, the only mode that the target's controllers know
 *
 * Upstream: 256a21743d91 ("i3c: Add HDR API support"), v6.19
 * Reduced: the HDR modes fail with -EOPNOTSUPP; where the target has no actual_len, a read's is what the controller left in len
 * Return: 0, or what i3c_device_do_priv_xfers() or memory made fail.
 */
static inline int i3c_device_do_xfers(struct i3c_device *dev,
				      struct i3c_xfer *xfers, int nxfers,
				      enum i3c_xfer_mode mode)
{
	struct i3c_priv_xfer *priv;
	int i, ret;

	if (nxfers < 1)
		return 0;
	if (mode != I3C_SDR)
		return -EOPNOTSUPP;

	priv = kcalloc(nxfers, sizeof(*priv), GFP_KERNEL);
	if (!priv)
		return -ENOMEM;

	for (i = 0; i < nxfers; i++) {
		priv[i].rnw = xfers[i].rnw;
		priv[i].len = xfers[i].len;
		if (xfers[i].rnw)
			priv[i].data.in = xfers[i].data.in;
		else
			priv[i].data.out = xfers[i].data.out;
	}

	ret = i3c_device_do_priv_xfers(dev, priv, nxfers);

	for (i = 0; i < nxfers; i++) {
		xfers[i].err = priv[i].err;
#if HAVE_MEMBER(i3c_priv_xfer, actual_len)
		xfers[i].actual_len = priv[i].actual_len;
#else
		if (xfers[i].rnw)
			xfers[i].actual_len = priv[i].len;
#endif
	}

	kfree(priv);
	return ret;
}

/**
 * i3c_device_get_supported_xfer_mode - which modes can be used with a device
 * @dev: the device
 *
 * Upstream: 256a21743d91 ("i3c: Add HDR API support"), v6.19
 * Return: a mask of modes, here of I3C_SDR alone.
 */
static inline u32 i3c_device_get_supported_xfer_mode(struct i3c_device *dev)
{
	return BIT(I3C_SDR);
}

/**
 * module_i3c_i2c_driver - register an I3C and an I2C driver with the module
 *
 * The macro once dropped its second argument and took the driver where it now
 * takes its address; no declaration tells which one the target has.
 *
 * Upstream: 5523a466e905 ("i3c: fix module_i3c_i2c_driver() with I3C=n"), v6.17
 */
#undef module_i3c_i2c_driver
BACKFIT_CARRY(include/linux/i3c/device.h, module_i3c_i2c_driver)
#endif
#endif
