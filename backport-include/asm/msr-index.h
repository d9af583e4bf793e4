/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_ASM_MSR_INDEX_H
#define _BACKPORT_ASM_MSR_INDEX_H

#if HAVE_HEADER(asm/msr-index.h)
#include_next <asm/msr-index.h>
#endif

#if HAVE_CONSTANT(MSR_AMD_PKG_ENERGY_STATUS) && !HAVE_CONSTANT(MSR_AMD_CORE_ENERGY_STATUS)
/**
 * MSR_AMD_CORE_ENERGY_STATUS - the energy that a core took
 *
 * Upstream: (MSR_AMD_CORE_ENERGY_STATUS in arch/x86/include/asm/msr-index.h), by v7.3
 */
BACKFIT_CARRY(arch/x86/include/asm/msr-index.h, MSR_AMD_CORE_ENERGY_STATUS)
#endif
#endif
