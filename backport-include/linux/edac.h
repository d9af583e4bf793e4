/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_EDAC_H
#define _BACKPORT_LINUX_EDAC_H
#include_next <linux/edac.h>

#if !HAVE_CONSTANT(MEM_LPDDR5)
/**
 * MEM_LPDDR5 - low power memory of the fifth kind
 *
 * The target's table of names, which is asked by this number, has no more.
 *
 * Upstream: ("EDAC: Add memory type for LPDDR5 SDRAM"), v6.19
 *
 * Reduced: the memory is told as of a type that is not known
 */
#define MEM_LPDDR5		MEM_UNKNOWN
#endif

#if !HAVE_CONSTANT(MEM_DDR5)
/**
 * MEM_DDR5 - kinds of memory that are newer than the target
 *
 * Upstream: bc1c99a5971a ("EDAC: Add DDR5 new memory type"), v5.11
 *
 * Reduced: the memory is told as of a type that is not known
 */
#define MEM_DDR5		MEM_UNKNOWN
#endif
#endif
