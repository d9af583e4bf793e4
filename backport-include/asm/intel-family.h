/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_ASM_INTEL_FAMILY_H
#define _BACKPORT_ASM_INTEL_FAMILY_H

#if HAVE_HEADER(asm/intel-family.h)
#include_next <asm/intel-family.h>
#endif

#if HAVE_HEADER(asm/intel-family.h) && !HAVE_CONSTANT(INTEL_SKYLAKE_X)
/**
 * INTEL_SKYLAKE_X - Intel's processors, by vendor, family and model in one number
 *
 * They are what cpuinfo_x86.x86_vfm is compared with, and what X86_MATCH_VFM()
 * takes; the older INTEL_FAM6_* are models alone and stay what they are.
 *
 * Upstream: ("x86/cpu/vfm: Update arch/x86/include/asm/intel-family.h"), v6.10
 */
#undef IFM
BACKFIT_CARRY(arch/x86/include/asm/intel-family.h, IFM, INTEL_ANY, INTEL_PENTIUM*, INTEL_CORE*, INTEL_NEHALEM*, INTEL_WESTMERE*, INTEL_SANDYBRIDGE*, INTEL_IVYBRIDGE*, INTEL_HASWELL*, INTEL_BROADWELL*, INTEL_SKYLAKE*, INTEL_KABYLAKE*, INTEL_COMETLAKE*, INTEL_CANNONLAKE*, INTEL_ICELAKE*, INTEL_ROCKETLAKE, INTEL_TIGERLAKE*)
BACKFIT_CARRY(arch/x86/include/asm/intel-family.h, INTEL_SAPPHIRERAPIDS*, INTEL_EMERALDRAPIDS*, INTEL_GRANITERAPIDS*, INTEL_DIAMONDRAPIDS*, INTEL_BARTLETTLAKE, INTEL_LAKEFIELD, INTEL_ALDERLAKE*, INTEL_RAPTORLAKE*, INTEL_METEORLAKE*, INTEL_ARROWLAKE*, INTEL_LUNARLAKE*, INTEL_PANTHERLAKE*, INTEL_WILDCATLAKE*, INTEL_NOVALAKE*, INTEL_ATOM_*, INTEL_XEON_PHI*, INTEL_QUARK*, INTEL_P4*)
#endif

#if HAVE_CONSTANT(INTEL_SKYLAKE_X) && !HAVE_CONSTANT(INTEL_DIAMONDRAPIDS_X)
/**
 * INTEL_DIAMONDRAPIDS_X - another of Intel's processors
 *
 * Upstream: (INTEL_DIAMONDRAPIDS_X in arch/x86/include/asm/intel-family.h), by v7.3
 */
BACKFIT_CARRY(arch/x86/include/asm/intel-family.h, INTEL_DIAMONDRAPIDS_X)
#endif

#if HAVE_CONSTANT(INTEL_SKYLAKE_X) && !HAVE_CONSTANT(INTEL_NOVALAKE)
/**
 * INTEL_NOVALAKE - another of Intel's processors
 *
 * Upstream: (INTEL_NOVALAKE in arch/x86/include/asm/intel-family.h), by v7.3
 */
BACKFIT_CARRY(arch/x86/include/asm/intel-family.h, INTEL_NOVALAKE)
#endif

#if HAVE_CONSTANT(INTEL_SKYLAKE_X) && !HAVE_CONSTANT(INTEL_NOVALAKE_L)
/**
 * INTEL_NOVALAKE_L - another of Intel's processors
 *
 * Upstream: (INTEL_NOVALAKE_L in arch/x86/include/asm/intel-family.h), by v7.3
 */
BACKFIT_CARRY(arch/x86/include/asm/intel-family.h, INTEL_NOVALAKE_L)
#endif

#if HAVE_CONSTANT(INTEL_SKYLAKE_X) && !HAVE_CONSTANT(INTEL_WILDCATLAKE_L)
/**
 * INTEL_WILDCATLAKE_L - another of Intel's processors
 *
 * Upstream: (INTEL_WILDCATLAKE_L in arch/x86/include/asm/intel-family.h), by v7.3
 */
BACKFIT_CARRY(arch/x86/include/asm/intel-family.h, INTEL_WILDCATLAKE_L)
#endif

#if HAVE_CONSTANT(INTEL_SKYLAKE_X) && !HAVE_CONSTANT(INTEL_ATOM_SILVERMONT_MID2)
/**
 * INTEL_ATOM_SILVERMONT_MID2 - another of Intel's processors
 *
 * Upstream: (INTEL_ATOM_SILVERMONT_MID2 in arch/x86/include/asm/intel-family.h), by v7.3
 */
BACKFIT_CARRY(arch/x86/include/asm/intel-family.h, INTEL_ATOM_SILVERMONT_MID2)
#endif
#endif
