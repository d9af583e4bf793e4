/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_IOPORT_H
#define _BACKPORT_LINUX_IOPORT_H
#include_next <linux/ioport.h>

#if !HAVE_MACRO(request_mem_region_muxed)
/**
 * request_mem_region_muxed - take memory that other drivers take in turn
 *
 * Upstream: ("kernel/resource: Introduce request_mem_region_muxed()"), v5.18
 */
BACKFIT_CARRY(include/linux/ioport.h, request_mem_region_muxed)
#endif
#endif
