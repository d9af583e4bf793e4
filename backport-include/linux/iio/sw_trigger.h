/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_IIO_SW_TRIGGER_H
#define _BACKPORT_LINUX_IIO_SW_TRIGGER_H
#include_next <linux/iio/sw_trigger.h>

#if !CALLABLE(module_iio_sw_trigger_driver)
/**
 * module_iio_sw_trigger_driver - a module that is a software trigger's type, no more
 *
 * Upstream: not found (module_iio_sw_trigger_driver in linux/iio/sw_trigger.h)
 */
BACKFIT_CARRY(include/linux/iio/sw_trigger.h, module_iio_sw_trigger_driver)
#endif
#endif
