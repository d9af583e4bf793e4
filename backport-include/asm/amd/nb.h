/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_ASM_AMD_NB_H
#define _BACKPORT_ASM_AMD_NB_H

#if HAVE_HEADER(asm/amd/nb.h)
#include_next <asm/amd/nb.h>
#elif HAVE_HEADER(asm/amd_nb.h)
/*
 * Upstream: bcbb65559532 ("x86/platform/amd: Move the <asm/amd_nb.h> header to <asm/amd/nb.h>"), v6.16
 */
#include <asm/amd_nb.h>
#endif
#endif
