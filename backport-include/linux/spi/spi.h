/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_SPI_SPI_H
#define _BACKPORT_LINUX_SPI_SPI_H
#include_next <linux/spi/spi.h>
#include <linux/property.h>

#if !CALLABLE(spi_get_device_match_data)
/**
 * spi_get_device_match_data - data of the entry that a device matched
 * @sdev: the device
 *
 * Upstream: aea672d054a2 ("spi: Introduce spi_get_device_match_data() helper"), v6.2
 * Return: the firmware table's data, or else the id table's.
 */
static inline const void *
spi_get_device_match_data(const struct spi_device *sdev)
{
	const void *match = device_get_match_data(&sdev->dev);

	if (match)
		return match;
	return (const void *)spi_get_device_id(sdev)->driver_data;
}
#endif

#if !CALLABLE(spi_optimize_message)
/**
 * spi_optimize_message - prepare a message that is sent many times
 * @spi: the device
 * @msg: the message
 *
 * Upstream: 7b1d87af14d9 ("spi: add spi_optimize_message() APIs"), v6.9
 * Reduced: nothing is prepared ahead; a wrong message is found when it is sent
 * Return: 0.
 */
static inline int spi_optimize_message(struct spi_device *spi,
				       struct spi_message *msg)
{
	return 0;
}
#endif

#if !CALLABLE(spi_unoptimize_message)
/**
 * spi_unoptimize_message - let go what spi_optimize_message() prepared
 * @msg: the message
 *
 * Upstream: 7b1d87af14d9 ("spi: add spi_optimize_message() APIs"), v6.9
 * Reduced: nothing was prepared ahead
 */
static inline void spi_unoptimize_message(struct spi_message *msg)
{
}
#endif

#if !CALLABLE(spi_bpw_to_bytes)
/**
 * spi_bpw_to_bytes - bytes that one word takes in a transfer's buffer
 *
 * Upstream: 163ddf1fea59 ("spi: Add spi_bpw_to_bytes() helper and use it"), v6.16
 */
BACKFIT_CARRY(include/linux/spi/spi.h, spi_bpw_to_bytes)
#endif

#if !CALLABLE(spi_get_chipselect)
/**
 * spi_get_chipselect - the chip select of a device
 * @spi: the device
 * @idx: which one; the target's devices have one
 *
 * Upstream: ("spi: Add APIs in spi core to set/get spi->chip_select and spi->cs_gpiod"), v6.3
 */
static inline u8 spi_get_chipselect(const struct spi_device *spi, u8 idx)
{
	return spi->chip_select;
}
#endif

#if !CALLABLE(devm_spi_alloc_host) && HAVE_FUNCTION(devm_spi_alloc_master)
/**
 * devm_spi_alloc_host - allocate a controller that a device owns
 * @dev: the device
 * @size: bytes for the driver
 *
 * Upstream: ("spi: Switch to use modern naming for host/target"), v6.2
 * Return: the controller, or NULL.
 */
static inline struct spi_controller *devm_spi_alloc_host(struct device *dev,
							 unsigned int size)
{
	return devm_spi_alloc_master(dev, size);
}

static inline struct spi_controller *spi_alloc_host(struct device *dev,
						    unsigned int size)
{
	return spi_alloc_master(dev, size);
}
#endif

#if !CALLABLE(devm_spi_optimize_message)
/**
 * devm_spi_optimize_message - prepare a message until a device is unbound
 * @dev: the device
 * @spi: where it is sent
 * @msg: the message
 *
 * Upstream: ("spi: add devm_spi_optimize_message() helper"), v6.11
 * Return: 0 or a negative error.
 */
static inline void backport_spi_unoptimize_message(void *msg)
{
	spi_unoptimize_message(msg);
}

static inline int devm_spi_optimize_message(struct device *dev,
					    struct spi_device *spi,
					    struct spi_message *msg)
{
	int err = spi_optimize_message(spi, msg);

	if (err)
		return err;
	return devm_add_action_or_reset(dev, backport_spi_unoptimize_message,
					msg);
}
#endif
#endif
