/* SPDX-License-Identifier: GPL-2.0 */
/*
 * va_list and its accessors, the compiler's own header before.
 *
 * Upstream: c0891ac15f04 ("isystem: ship and use stdarg.h"), v5.15
 */
#ifndef _BACKPORT_LINUX_STDARG_H
#define _BACKPORT_LINUX_STDARG_H

#if HAVE_HEADER(linux/stdarg.h)
#include_next <linux/stdarg.h>
#else
/* it includes the compiler's, which the kernel's flags may have no way to */
#include <linux/kernel.h>
#endif
#endif
