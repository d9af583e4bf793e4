/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_ASM_TOPOLOGY_H
#define _BACKPORT_ASM_TOPOLOGY_H

#if HAVE_HEADER(asm/topology.h)
#include_next <asm/topology.h>
#endif

#if HAVE_FUNCTION(topology_max_die_per_package) && !CALLABLE(topology_max_dies_per_package)
/**
 * topology_max_dies_per_package - how many dies a package may have
 *
 * Upstream: ("x86/cpu/topology: Rename topology_max_die_per_package()"), v6.9
 */
#define topology_max_dies_per_package()	topology_max_die_per_package()
#endif

#if !CALLABLE(topology_num_cores_per_package) && HAVE_MEMBER(cpuinfo_x86, x86_max_cores)
#include <asm/processor.h>

/**
 * topology_num_cores_per_package - how many cores a package has
 *
 * Upstream: 89b0f15f408f ("x86/cpu/topology: Get rid of cpuinfo::x86_max_cores"), v6.9
 */
static inline unsigned int topology_num_cores_per_package(void)
{
	return boot_cpu_data.x86_max_cores;
}
#endif
#endif
