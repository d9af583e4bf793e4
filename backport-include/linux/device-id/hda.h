/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_DEVICE_ID_HDA_H
#define _BACKPORT_LINUX_DEVICE_ID_HDA_H

#if HAVE_HEADER(linux/device-id/hda.h)
#include_next <linux/device-id/hda.h>
#else
/*
 * linux/mod_devicetable.h has the ids of all buses.
 *
 * Upstream: (include/linux/device-id/hda.h), by v7.3
 */
#include <linux/mod_devicetable.h>
#endif
#endif
