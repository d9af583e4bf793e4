/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_SURFACE_AGGREGATOR_SERIAL_HUB_H
#define _BACKPORT_LINUX_SURFACE_AGGREGATOR_SERIAL_HUB_H

#if HAVE_HEADER(linux/surface_aggregator/serial_hub.h)
#include_next <linux/surface_aggregator/serial_hub.h>
#endif

#if HAVE_HEADER(linux/surface_aggregator/serial_hub.h) && !HAVE_CONSTANT(SSAM_SSH_TID_SAM)
/**
 * enum ssam_ssh_tid - who takes part in the serial hub
 *
 * Upstream: ("platform/surface: aggregator: Add target and source IDs to command trace events"), v6.3
 */
BACKFIT_CARRY(include/linux/surface_aggregator/serial_hub.h, enum ssam_ssh_tid)
#endif
#endif
