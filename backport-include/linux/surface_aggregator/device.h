/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_SURFACE_AGGREGATOR_DEVICE_H
#define _BACKPORT_LINUX_SURFACE_AGGREGATOR_DEVICE_H

#if HAVE_HEADER(linux/surface_aggregator/device.h)
#include_next <linux/surface_aggregator/device.h>
#include <linux/surface_aggregator/serial_hub.h>
#endif

#if HAVE_HEADER(linux/surface_aggregator/device.h) && !HAVE_CONSTANT(SSAM_SSH_TID_SAM)
/**
 * SSAM_SDEV - an id of a device of the serial hub, its target by name
 *
 * Upstream: ("platform/surface: aggregator: Enforce use of target-ID enum in device ID macros"), v6.3
 */
#undef SSAM_VDEV
#undef SSAM_SDEV
BACKFIT_CARRY(include/linux/surface_aggregator/device.h, SSAM_VDEV, SSAM_SDEV)
#endif

#if HAVE_CONSTANT(SSAM_ANY_IID) && !HAVE_CONSTANT(SSAM_SSH_IID_ANY)
/**
 * SSAM_SSH_IID_ANY - whatever target, instance or function
 *
 * Upstream: ("platform/surface: aggregator: Rename top-level request functions to avoid ambiguities"), v6.3
 */
#define SSAM_SSH_TID_ANY	SSAM_ANY_TID
#define SSAM_SSH_IID_ANY	SSAM_ANY_IID
#define SSAM_SSH_FUN_ANY	SSAM_ANY_FUN
#endif
#endif
