/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_UAPI_MISC_PVPANIC_H
#define _BACKPORT_UAPI_MISC_PVPANIC_H
#include_next <uapi/misc/pvpanic.h>

#if !HAVE_MACRO(PVPANIC_SHUTDOWN)
#include <linux/const.h>

/**
 * PVPANIC_SHUTDOWN - tells the hypervisor that the guest goes off
 *
 * Upstream: not found (PVPANIC_SHUTDOWN in uapi/misc/pvpanic.h), v6.10
 */
BACKFIT_CARRY(include/uapi/misc/pvpanic.h, PVPANIC_SHUTDOWN)
#endif
#endif
