/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Searches in bitmaps, part of linux/bitops.h before.
 *
 * Upstream: 47d8c15615c0 ("include: move find.h from asm_generic to linux"), v5.16
 */
#ifndef _BACKPORT_LINUX_FIND_H
#define _BACKPORT_LINUX_FIND_H

#if HAVE_HEADER(linux/find.h)
#include_next <linux/find.h>
#else
#include <linux/bitops.h>
#endif
#endif
