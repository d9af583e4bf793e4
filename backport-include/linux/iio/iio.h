/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_IIO_IIO_H
#define _BACKPORT_LINUX_IIO_IIO_H
#include_next <linux/iio/iio.h>
#include <linux/cleanup.h>
#include <linux/slab.h>
#include <linux/acpi.h>

#if !HAVE_FUNCTION(iio_device_id)
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

#if !HAVE_FUNCTION(iio_get_masklength)
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

#if !HAVE_MACRO(iio_for_each_active_channel)
/**
 * iio_for_each_active_channel - go over the channels being captured
 *
 * Upstream: de79583ffe79 ("iio: core: add accessors 'masklength'"), v6.12
 */
BACKFIT_CARRY(include/linux/iio/iio.h, iio_for_each_active_channel)
#endif

#if !HAVE_MACRO(IIO_DMA_MINALIGN)
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

static inline void iio_device_release_direct(struct iio_dev *indio_dev)
{
	iio_device_release_direct_mode(indio_dev);
}
#endif

#if !HAVE_FUNCTION(iio_get_acpi_device_name_and_data)
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

#if !HAVE_MACRO(IIO_DECLARE_BUFFER_WITH_TS)
/**
 * IIO_DECLARE_BUFFER_WITH_TS - room for a scan and its time
 *
 * Upstream: ("iio: introduce IIO_DECLARE_BUFFER_WITH_TS macros"), v6.16
 */
BACKFIT_CARRY(include/linux/iio/iio.h, __IIO_DECLARE_BUFFER_WITH_TS, IIO_DECLARE_BUFFER_WITH_TS, IIO_DECLARE_DMA_BUFFER_WITH_TS)
#endif

#if !HAVE_MACRO(IIO_DECLARE_QUATERNION)
/**
 * IIO_DECLARE_QUATERNION - room for a quaternion in a scan
 *
 * Upstream: (IIO_DECLARE_QUATERNION in include/linux/iio/iio.h), by v7.3
 */
BACKFIT_CARRY(include/linux/iio/iio.h, IIO_DECLARE_QUATERNION)
#endif
#endif
