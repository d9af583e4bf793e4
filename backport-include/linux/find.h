/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Searches in bitmaps, part of linux/bitops.h before.
 *
 * The header may only come by way of linux/bitmap.h, which includes it in turn:
 * so there is no guard here, and the inner of the two inclusions does the work.
 *
 * Upstream: 47d8c15615c0 ("include: move find.h from asm_generic to linux"), v5.17
 */
#if HAVE_HEADER(linux/find.h)
#include <linux/bitmap.h>
#include_next <linux/find.h>
#else
#include <linux/bitops.h>
#endif
