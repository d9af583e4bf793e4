/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_IIO_IIO_H
#define _BACKPORT_LINUX_IIO_IIO_H
#include_next <linux/iio/iio.h>
#include <linux/cleanup.h>
#include <linux/slab.h>
#include <linux/acpi.h>

#if !CALLABLE(iio_device_id)
/**
 * iio_device_id - the number of a device, as in its name in sysfs
 * @indio_dev: the device
 *
 * Upstream: 15ea2878bfb2 ("iio: core: move @id from struct iio_dev to struct iio_dev_opaque"), v5.14
 */
static inline int iio_device_id(struct iio_dev *indio_dev)
{
	return indio_dev->id;
}
#endif

#if !HAVE_TYPE(struct iio_scan_type)
/**
 * backport_iio_scan_type - the type of a channel's scan_type
 *
 * The target gives it no name that a driver could use; the evolution
 * iio/scan-type puts this one in the place of struct iio_scan_type.
 *
 * Upstream: fd7179ece035 ("iio: introduce struct iio_scan_type"), v6.11
 */
typedef typeof(((struct iio_chan_spec *)NULL)->scan_type) backport_iio_scan_type;
#endif

#if !CALLABLE(iio_get_masklength)
/**
 * iio_get_masklength - number of channels that a scan mask has a bit for
 * @indio_dev: the device
 *
 * Upstream: de79583ffe79 ("iio: core: add accessors 'masklength'"), v6.12
 */
static inline unsigned int iio_get_masklength(const struct iio_dev *indio_dev)
{
	return indio_dev->masklength;
}
#endif

#if !CALLABLE(iio_for_each_active_channel)
/**
 * iio_for_each_active_channel - go over the channels being captured
 *
 * Upstream: de79583ffe79 ("iio: core: add accessors 'masklength'"), v6.12
 */
BACKFIT_CARRY(include/linux/iio/iio.h, iio_for_each_active_channel)
#endif

#if !HAVE_CONSTANT(IIO_DMA_MINALIGN)
/**
 * IIO_DMA_MINALIGN - alignment that keeps a DMA buffer to itself
 *
 * Upstream: 12c4efe3509b ("iio: core: Fix IIO_ALIGN and rename as it was not sufficiently large"), v6.0
 */
#define IIO_DMA_MINALIGN	ARCH_KMALLOC_MINALIGN
#endif

#if PARAMS(IIO_ENUM_AVAILABLE) == 2
/**
 * IIO_ENUM_AVAILABLE - attribute that lists the values of an enumeration
 *
 * Upstream: ffc7c5172a6d ("iio: expose shared parameter in IIO_ENUM_AVAILABLE"), v5.17
 */
#undef IIO_ENUM_AVAILABLE
BACKFIT_CARRY(include/linux/iio/iio.h, IIO_ENUM_AVAILABLE)
#endif

#if !CALLABLE(iio_device_claim_direct) && HAVE_FUNCTION(iio_device_claim_direct_mode)
/**
 * iio_device_claim_direct - keep a device from entering buffered mode
 * @indio_dev: the device
 *
 * iio_device_release_direct() undoes it.
 *
 * Upstream: d795e38df4b7 ("iio: core: Rework claim and release of direct mode to work with sparse."), v6.15
 * Return: true where the device is in direct mode, and stays so.
 */
static inline bool iio_device_claim_direct(struct iio_dev *indio_dev)
{
	return !iio_device_claim_direct_mode(indio_dev);
}
#endif

#if !CALLABLE(iio_device_release_direct) && HAVE_FUNCTION(iio_device_release_direct_mode)
/**
 * iio_device_release_direct - let a device enter buffered mode again
 * @indio_dev: the device
 *
 * Upstream: d795e38df4b7 ("iio: core: Rework claim and release of direct mode to work with sparse."), v6.15
 */
static inline void iio_device_release_direct(struct iio_dev *indio_dev)
{
	iio_device_release_direct_mode(indio_dev);
}
#endif

#if !CALLABLE(iio_device_try_claim_buffer_mode)
#if HAVE_FUNCTION(iio_device_claim_buffer_mode)
/**
 * iio_device_try_claim_buffer_mode - keep a device in buffered mode
 * @indio_dev: the device
 *
 * iio_device_release_buffer_mode() undoes it.  May sleep.
 *
 * Upstream: not found (iio_device_try_claim_buffer_mode in linux/iio/iio.h), by v7.3
 * Return: true where the device is in buffered mode, and stays so.
 */
static inline bool iio_device_try_claim_buffer_mode(struct iio_dev *indio_dev)
{
	return !iio_device_claim_buffer_mode(indio_dev);
}
#elif HAVE_MEMBER(iio_dev, mlock)
/**
 * iio_device_try_claim_buffer_mode - keep a device in buffered mode
 * @indio_dev: the device
 *
 * iio_device_release_buffer_mode() undoes it.  May sleep.
 *
 * Upstream: not found (iio_device_try_claim_buffer_mode in linux/iio/iio.h), by v7.3
 * Return: true where the device is in buffered mode, and stays so.
 */
static inline bool iio_device_try_claim_buffer_mode(struct iio_dev *indio_dev)
{
	mutex_lock(&indio_dev->mlock);
	if (iio_buffer_enabled(indio_dev))
		return true;
	mutex_unlock(&indio_dev->mlock);
	return false;
}

/**
 * iio_device_release_buffer_mode - undo iio_device_try_claim_buffer_mode()
 * @indio_dev: the device
 *
 * Upstream: 0a8565425afd ("iio: core: introduce iio_device_{claim|release}_buffer_mode() APIs"), v6.1
 */
static inline void iio_device_release_buffer_mode(struct iio_dev *indio_dev)
{
	mutex_unlock(&indio_dev->mlock);
}
#endif
#endif

#if !CALLABLE(iio_get_acpi_device_name_and_data)
/**
 * iio_get_acpi_device_name_and_data - a device's name and data, where ACPI matched it
 * @dev: the device
 * @data: where to put the data of the entry that matched; may be NULL
 *
 * Upstream: ("iio: core: Add iio_get_acpi_device_name_and_data() helper function"), v6.13
 * Return: the name, or NULL where ACPI did not match it.
 */
static inline const char *
iio_get_acpi_device_name_and_data(struct device *dev, const void **data)
{
	const struct acpi_device_id *id;

	if (!ACPI_HANDLE(dev))
		return NULL;
	id = acpi_match_device(dev->driver->acpi_match_table, dev);
	if (!id)
		return NULL;
	if (data)
		*data = (const void *)id->driver_data;
	return dev_name(dev);
}

static inline const char *iio_get_acpi_device_name(struct device *dev)
{
	return iio_get_acpi_device_name_and_data(dev, NULL);
}
#endif

#if PARAMS(iio_read_mount_matrix) == 3
/**
 * iio_read_mount_matrix - how a sensor is mounted
 * @dev: the device
 * @matrix: where to put it
 *
 * Upstream: ("iio: core: Get rid of the extra propname argument"), v5.12
 */
#define iio_read_mount_matrix(dev, matrix)				\
	(iio_read_mount_matrix)(dev, "mount-matrix", matrix)
#endif

#if !CALLABLE(IIO_DECLARE_BUFFER_WITH_TS)
/**
 * IIO_DECLARE_BUFFER_WITH_TS - room for a scan and its time
 *
 * Upstream: ("iio: introduce IIO_DECLARE_BUFFER_WITH_TS macros"), v6.16
 */
BACKFIT_CARRY(include/linux/iio/iio.h, __IIO_DECLARE_BUFFER_WITH_TS, IIO_DECLARE_BUFFER_WITH_TS, IIO_DECLARE_DMA_BUFFER_WITH_TS)
#endif

#if !CALLABLE(IIO_DECLARE_QUATERNION)
/**
 * IIO_DECLARE_QUATERNION - room for a quaternion in a scan
 *
 * Upstream: (IIO_DECLARE_QUATERNION in include/linux/iio/iio.h), by v7.3
 */
BACKFIT_CARRY(include/linux/iio/iio.h, IIO_DECLARE_QUATERNION)
#endif

#if !CALLABLE(iio_device_suspend_triggering)
#include <linux/iio/iio-opaque.h>
#include <linux/iio/trigger_consumer.h>
#include <linux/interrupt.h>
#include <linux/mutex.h>

#if HAVE_MEMBER(iio_dev_opaque, mlock)
#define backport_iio_mlock(indio_dev)	(&to_iio_dev_opaque(indio_dev)->mlock)
#else
#define backport_iio_mlock(indio_dev)	(&(indio_dev)->mlock)
#endif

/**
 * iio_device_suspend_triggering - have no trigger reach a device that goes to sleep
 * @indio_dev: the device
 *
 * May sleep.
 *
 * Upstream: not found (iio_device_suspend_triggering in industrialio-trigger.c), v6.7
 * Return: 0
 */
static inline int iio_device_suspend_triggering(struct iio_dev *indio_dev)
{
	mutex_lock(backport_iio_mlock(indio_dev));
	if (indio_dev->pollfunc && indio_dev->pollfunc->irq > 0)
		disable_irq(indio_dev->pollfunc->irq);
	mutex_unlock(backport_iio_mlock(indio_dev));
	return 0;
}

/**
 * iio_device_resume_triggering - the way back
 * @indio_dev: the device
 *
 * May sleep.
 *
 * Upstream: not found (iio_device_resume_triggering in industrialio-trigger.c), v6.7
 * Return: 0
 */
static inline int iio_device_resume_triggering(struct iio_dev *indio_dev)
{
	mutex_lock(backport_iio_mlock(indio_dev));
	if (indio_dev->pollfunc && indio_dev->pollfunc->irq > 0)
		enable_irq(indio_dev->pollfunc->irq);
	mutex_unlock(backport_iio_mlock(indio_dev));
	return 0;
}
#endif

#if !CALLABLE(iio_read_acpi_mount_matrix)
/**
 * iio_read_acpi_mount_matrix - how a sensor is mounted, as ACPI says it
 * @dev: the device
 * @orientation: where to put it
 * @acpi_method: the method that tells, usually "ROTM"
 *
 * In compat.ko.  May sleep.
 *
 * Upstream: not found (iio_read_acpi_mount_matrix in industrialio-acpi.c), v6.11
 * Return: true where there is a matrix, and a good one.
 */
#if HAVE_CONFIG(CONFIG_ACPI)
#define iio_read_acpi_mount_matrix backport_iio_read_acpi_mount_matrix
bool iio_read_acpi_mount_matrix(struct device *dev,
				struct iio_mount_matrix *orientation,
				char *acpi_method);
#else
static inline bool
iio_read_acpi_mount_matrix(struct device *dev,
			   struct iio_mount_matrix *orientation,
			   char *acpi_method)
{
	return false;
}
#endif
#endif

#if !CALLABLE(IIO_DEV_ACQUIRE_DIRECT_MODE)
/**
 * class_backport_iio_direct - an IIO device that stays in direct mode until the scope ends
 * @indio_dev: the device
 *
 * Return: the device; NULL where it is in buffered mode.
 */
DEFINE_CLASS(backport_iio_direct, struct iio_dev *,
	     if (_T) iio_device_release_direct(_T),
	     iio_device_claim_direct(indio_dev) ? indio_dev : NULL,
	     struct iio_dev *indio_dev)

/**
 * IIO_DEV_ACQUIRE_DIRECT_MODE - keep a device in direct mode until the scope ends
 * @dev: the device
 * @claim: a name for what IIO_DEV_ACQUIRE_FAILED() is asked about
 *
 * Upstream: not found (IIO_DEV_ACQUIRE_DIRECT_MODE in linux/iio/iio.h), v7.0
 */
#define IIO_DEV_ACQUIRE_DIRECT_MODE(dev, claim)	CLASS(backport_iio_direct, claim)(dev)

/**
 * IIO_DEV_ACQUIRE_FAILED - what became of it
 * @claim: the name
 *
 * Upstream: not found (IIO_DEV_ACQUIRE_FAILED in linux/iio/iio.h), v7.0
 * Return: 0, or -EBUSY where the device is in buffered mode.
 */
#define IIO_DEV_ACQUIRE_FAILED(claim)	((claim) ? 0 : -EBUSY)
#endif

#if !HAVE_CONSTANT(IIO_EV_INFO_SCALE)
/**
 * BACKPORT_NO_IIO_EV_INFO_SCALE - what no event is asked for
 *
 * The evolution iio/ev-info-scale leaves the bit of that number out of all masks.
 *
 * Upstream: 2a76a626670b ("iio: core: Add IIO_EV_INFO_SCALE to event info"), v7.1
 */
#define BACKPORT_NO_IIO_EV_INFO_SCALE		0x7ff0
#endif

#if INITIALIZER(IIO_CHAN_SOFT_TIMESTAMP)
/**
 * IIO_CHAN_SOFT_TIMESTAMP - the channel of a scan's time, which can be assigned, too
 *
 * Upstream: not found (IIO_CHAN_SOFT_TIMESTAMP as a compound literal in linux/iio/iio.h), by v7.3
 */
#undef IIO_CHAN_SOFT_TIMESTAMP
BACKFIT_CARRY(include/linux/iio/iio.h, IIO_CHAN_SOFT_TIMESTAMP)
#endif

#if !HAVE_CONSTANT(IIO_CHAN_INFO_CONVDELAY)
/**
 * BACKPORT_NO_IIO_CHAN_INFO_CONVDELAY - what no channel is asked for
 *
 * The evolution iio/chan-info-convdelay leaves the bit of that number out of all masks.
 *
 * Upstream: not found (iio: core: add ADC delay calibration definition), v6.17
 */
#define BACKPORT_NO_IIO_CHAN_INFO_CONVDELAY	0x7ff1
#endif

#if !HAVE_CONSTANT(IIO_COVERAGE)
/**
 * BACKPORT_NO_IIO_COVERAGE - a kind that no channel is of
 *
 * The evolution iio/coverage leaves out channels of that kind.
 *
 * Upstream: not found (IIO_COVERAGE in linux/iio/types.h), v7.3
 */
#define BACKPORT_NO_IIO_COVERAGE		0x7ff2
#endif

#if !CALLABLE(iio_device_get_current_mode) && HAVE_MEMBER(iio_dev, currentmode)
/**
 * iio_device_get_current_mode - the mode that a device is in
 * @indio_dev: the device
 *
 * Upstream: 8c576f87ad7e ("iio: core: Hide read accesses to iio_dev->currentmode"), v5.19
 */
static inline int iio_device_get_current_mode(struct iio_dev *indio_dev)
{
	return indio_dev->currentmode;
}
#endif
#endif
