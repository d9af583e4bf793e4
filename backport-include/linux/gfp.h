/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_GFP_H
#define _BACKPORT_LINUX_GFP_H
#include_next <linux/gfp.h>

#if !CALLABLE(default_gfp)
/**
 * default_gfp - the GFP flags given, or GFP_KERNEL where none are
 *
 * Upstream: e19e1b480ac7 ("add default_gfp() helper macro and use it in the new *alloc_obj() helpers"), v7.0
 */
BACKFIT_CARRY(include/linux/gfp.h, __default_gfp, default_gfp)
#endif

#if !HAVE_CONSTANT(ACR_FLAGS_NONE) && HAVE_CONSTANT(MIGRATE_MOVABLE)
#include <linux/mmzone.h>

/**
 * ACR_FLAGS_NONE - alloc_contig_range() is to take pages that can be moved away
 *
 * The target's takes the type of the pages' blocks there.
 *
 * Upstream: not found (mm/page_alloc: replace the migrate type of alloc_contig_range() by flags), v6.17
 */
#define ACR_FLAGS_NONE MIGRATE_MOVABLE
#endif
#endif
