/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_BITMAP_H
#define _BACKPORT_LINUX_BITMAP_H
#include_next <linux/bitmap.h>
#include <linux/cleanup.h>

#if !CALLABLE(__free_bitmap)
/**
 * DEFINE_FREE(bitmap) - let __free(bitmap) release a bitmap
 *
 * Upstream: d12a82848eac ("bitmap: Define a cleanup function for bitmaps"), v6.9
 */
DEFINE_FREE(bitmap, unsigned long *, if (_T) bitmap_free(_T))
#endif
#endif
