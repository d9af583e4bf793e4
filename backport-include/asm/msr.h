/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_ASM_MSR_H
#define _BACKPORT_ASM_MSR_H

#if HAVE_HEADER(asm/msr.h)
#include_next <asm/msr.h>
#endif

#if HAVE_HEADER(asm/msr.h) && !CALLABLE(rdmsrq)
/**
 * rdmsrq - read or write a register of the CPU, as 64 bits
 *
 * Upstream: c435e608cf59 ("x86/msr: Rename 'rdmsrl()' to 'rdmsrq()'"), v6.16
 */
#define rdmsrq(msr, val)			rdmsrl(msr, val)
#define wrmsrq(msr, val)			wrmsrl(msr, val)
#define rdmsrq_safe(msr, p)			rdmsrl_safe(msr, p)
#define wrmsrq_safe(msr, val)			wrmsrl_safe(msr, val)
#define rdmsrq_on_cpu(cpu, msr, q)		rdmsrl_on_cpu(cpu, msr, q)
#define wrmsrq_on_cpu(cpu, msr, q)		wrmsrl_on_cpu(cpu, msr, q)
#define rdmsrq_safe_on_cpu(cpu, msr, q)		rdmsrl_safe_on_cpu(cpu, msr, q)
#define wrmsrq_safe_on_cpu(cpu, msr, q)		wrmsrl_safe_on_cpu(cpu, msr, q)
#endif
#endif
