/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_SURFACE_AGGREGATOR_SERIAL_HUB_H
#define _BACKPORT_LINUX_SURFACE_AGGREGATOR_SERIAL_HUB_H

#if HAVE_HEADER(linux/surface_aggregator/serial_hub.h)
#include_next <linux/surface_aggregator/serial_hub.h>

#if !HAVE_TYPE(enum ssam_ssh_tid)
/**
 * enum ssam_ssh_tid - who sends a message, and who is to get it
 *
 * The target has the same numbers without names.
 *
 * Upstream: not found (enum ssam_ssh_tid in linux/surface_aggregator/serial_hub.h), v6.3
 */
BACKFIT_CARRY(include/linux/surface_aggregator/serial_hub.h, enum ssam_ssh_tid)
#endif
#endif
#endif
