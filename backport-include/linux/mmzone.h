/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_MMZONE_H
#define _BACKPORT_LINUX_MMZONE_H
#include_next <linux/mmzone.h>

#if !HAVE_CONSTANT(MAX_PAGE_ORDER)
#include <linux/log2.h>

/**
 * MAX_PAGE_ORDER - the highest order of pages that can be allocated
 *
 * MAX_ORDER has been one more than that and later the same.
 *
 * Upstream: 5e0a760b4441 ("mm, treewide: rename MAX_ORDER to MAX_PAGE_ORDER"), v6.8
 */
#define MAX_PAGE_ORDER ilog2(MAX_ORDER_NR_PAGES)
#endif
#endif
