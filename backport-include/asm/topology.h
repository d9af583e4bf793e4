/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_ASM_TOPOLOGY_H
#define _BACKPORT_ASM_TOPOLOGY_H

#if HAVE_HEADER(asm/topology.h)
#include_next <asm/topology.h>
#endif

#if HAVE_FUNCTION(topology_max_die_per_package) && !HAVE_FUNCTION(topology_max_dies_per_package)
/**
 * topology_max_dies_per_package - how many dies a package may have
 *
 * Upstream: ("x86/cpu/topology: Rename topology_max_die_per_package()"), v6.9
 */
#define topology_max_dies_per_package()	topology_max_die_per_package()
#endif
#endif
