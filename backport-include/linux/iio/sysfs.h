/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_IIO_SYSFS_H
#define _BACKPORT_LINUX_IIO_SYSFS_H
#include_next <linux/iio/sysfs.h>

#if !CALLABLE(IIO_STATIC_CONST_DEVICE_ATTR)
/**
 * IIO_STATIC_CONST_DEVICE_ATTR - an attribute that always reads as one string
 *
 * Upstream: ("iio: Add IIO_STATIC_CONST_DEVICE_ATTR"), v6.2
 */
BACKFIT_CARRY(include/linux/iio/sysfs.h, IIO_STATIC_CONST_DEVICE_ATTR)
#endif
#endif
