/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_STDDEF_H
#define _BACKPORT_LINUX_STDDEF_H
#include_next <linux/stddef.h>

#if !CALLABLE(TRAILING_OVERLAP)
/**
 * TRAILING_OVERLAP - members that lie where a structure's flexible array is
 *
 * Upstream: 29bb79e9dbf1 ("stddef: Introduce TRAILING_OVERLAP() helper macro"), v6.17
 */
BACKFIT_CARRY(include/linux/stddef.h, __TRAILING_OVERLAP, TRAILING_OVERLAP)
#endif
#endif
