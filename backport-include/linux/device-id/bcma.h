/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_DEVICE_ID_BCMA_H
#define _BACKPORT_LINUX_DEVICE_ID_BCMA_H

#if HAVE_HEADER(linux/device-id/bcma.h)
#include_next <linux/device-id/bcma.h>
#else
/*
 * linux/mod_devicetable.h has the ids of all buses.
 *
 * Upstream: (include/linux/device-id/bcma.h), by v7.3
 */
#include <linux/mod_devicetable.h>
#endif
#endif
