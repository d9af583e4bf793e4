/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_CLEANUP_H
#define _BACKPORT_LINUX_CLEANUP_H
#include_next <linux/cleanup.h>

#if !HAVE_MACRO(retain_and_null_ptr)
/**
 * retain_and_null_ptr - keep what a __free() variable holds, for another owner
 * @p: the variable, NULL afterwards
 *
 * Upstream: 092d00ead733 ("cleanup: Provide retain_and_null_ptr()"), v6.16
 */
#define retain_and_null_ptr(p)	((void)((p) = NULL))
#endif
#endif
