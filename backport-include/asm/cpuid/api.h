/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_ASM_CPUID_API_H
#define _BACKPORT_ASM_CPUID_API_H

#if HAVE_HEADER(asm/cpuid/api.h)
#include_next <asm/cpuid/api.h>
#endif

#if !HAVE_HEADER(asm/cpuid/api.h) && HAVE_FUNCTION(cpuid_eax)
/*
 * What runs the instruction cpuid was in asm/processor.h, and for some releases
 * in asm/cpuid.h, which that includes.
 *
 * Upstream: 968e30006807 ("x86/cpuid: Set <asm/cpuid/api.h> as the main CPUID header"), v6.16
 */
#include <asm/processor.h>
#endif

#if !HAVE_CONSTANT(CPUID_LEAF_MWAIT) && HAVE_FUNCTION(cpuid_eax)
/**
 * CPUID_LEAF_MWAIT - the numbers of leaves
 *
 * Upstream: e5d3a57891ba ("x86/cpu: Make all all CPUID leaf names consistent"), v6.14
 */
BACKFIT_CARRY(arch/x86/include/asm/cpuid/types.h, CPUID_LEAF_MWAIT)
#endif
#endif
