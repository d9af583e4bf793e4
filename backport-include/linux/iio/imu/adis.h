/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_IIO_IMU_ADIS_H
#define _BACKPORT_LINUX_IIO_IMU_ADIS_H
#include_next <linux/iio/imu/adis.h>
#include <linux/cleanup.h>
#include <linux/mutex.h>

#if !CALLABLE(adis_dev_auto_lock)
/**
 * adis_dev_auto_lock, adis_dev_auto_scoped_lock - hold a device's lock until the scope ends
 *
 * Upstream: not found (adis_dev_auto_lock in linux/iio/imu/adis.h), v6.10
 */
BACKFIT_CARRY(include/linux/iio/imu/adis.h, adis_dev_auto_lock, adis_dev_auto_scoped_lock)
#endif
#endif
