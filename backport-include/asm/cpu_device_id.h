/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_ASM_CPU_DEVICE_ID_H
#define _BACKPORT_ASM_CPU_DEVICE_ID_H

#if HAVE_HEADER(asm/cpu_device_id.h)
#include_next <asm/cpu_device_id.h>
#endif

#if HAVE_TYPE(struct cpuinfo_x86) && !HAVE_MEMBER(cpuinfo_x86, x86_vfm) && HAVE_MACRO(VFM_MAKE)
/**
 * backport_x86_vfm - a processor's vendor, family and model in one number
 * @c: the processor
 *
 * What cpuinfo_x86.x86_vfm is upstream.
 *
 * Upstream: a9d0adce6907 ("x86/cpu/vfm: Add/initialize x86_vfm field to struct cpuinfo_x86"), v6.10
 */
static inline u32 backport_x86_vfm(const struct cpuinfo_x86 *c)
{
	return VFM_MAKE(c->x86_vendor, c->x86, c->x86_model);
}
#endif

#if HAVE_MACRO(X86_MATCH_VFM_STEPPINGS) && !CALLABLE(X86_MATCH_VFM_STEPS)
/**
 * X86_MATCH_VFM_STEPS - match a processor of these steppings
 * @vfm: vendor, family and model
 * @min_step: the first stepping
 * @max_step: the last one
 * @data: the driver's
 *
 * Upstream: ("x86/cpu: Replace PEBS use of 'x86_cpu_desc' use with 'x86_cpu_id'"), v6.14
 */
#define X86_MATCH_VFM_STEPS(vfm, min_step, max_step, data) \
	X86_MATCH_VFM_STEPPINGS(vfm, GENMASK(max_step, min_step), data)
#endif
#endif
