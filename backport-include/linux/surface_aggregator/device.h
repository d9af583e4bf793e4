/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_SURFACE_AGGREGATOR_DEVICE_H
#define _BACKPORT_LINUX_SURFACE_AGGREGATOR_DEVICE_H

#if HAVE_HEADER(linux/surface_aggregator/device.h)
#include_next <linux/surface_aggregator/device.h>

#if !HAVE_TYPE(enum ssam_ssh_tid)
#include <linux/surface_aggregator/serial_hub.h>

#undef SSAM_VDEV
#undef SSAM_SDEV
/**
 * SSAM_SDEV, SSAM_VDEV - entries of a table of devices, with the target by its name
 *
 * The target's take its number.
 *
 * Upstream: not found (SSAM_SDEV with SSAM_SSH_TID_ in linux/surface_aggregator/device.h), v6.3
 */
BACKFIT_CARRY(include/linux/surface_aggregator/device.h, SSAM_VDEV, SSAM_SDEV)
#endif
#endif
#endif
