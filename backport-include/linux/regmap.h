/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_REGMAP_H
#define _BACKPORT_LINUX_REGMAP_H
#include_next <linux/regmap.h>

#if !HAVE_CONSTANT(REGCACHE_MAPLE)
/**
 * REGCACHE_MAPLE - cache registers in a maple tree
 *
 * Upstream: f033c26de5a5 ("regmap: Add maple tree based register cache"), v6.4
 * Reduced: the cache is a red-black tree, which holds the same but is slower on sparse maps
 */
#define REGCACHE_MAPLE	REGCACHE_RBTREE
#endif
#endif
