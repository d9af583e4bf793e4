/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_SURFACE_AGGREGATOR_CONTROLLER_H
#define _BACKPORT_LINUX_SURFACE_AGGREGATOR_CONTROLLER_H

#if HAVE_HEADER(linux/surface_aggregator/controller.h)
#include_next <linux/surface_aggregator/controller.h>
#endif

#if !CALLABLE(ssam_request_do_sync) && HAVE_FUNCTION(ssam_request_sync)
/**
 * ssam_request_do_sync - ask the controller, and wait for its answer
 *
 * Upstream: ("platform/surface: aggregator: Rename top-level request functions to avoid ambiguities"), v6.3
 */
#define ssam_request_do_sync		ssam_request_sync
#define ssam_request_do_sync_with_buffer ssam_request_sync_with_buffer
#define ssam_request_do_sync_onstack	ssam_request_sync_onstack
#endif
#endif
