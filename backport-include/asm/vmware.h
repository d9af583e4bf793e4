/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_ASM_VMWARE_H
#define _BACKPORT_ASM_VMWARE_H
#if HAVE_HEADER(asm/vmware.h)
#include_next <asm/vmware.h>

#if !CALLABLE(vmware_hypercall3) && HAVE_MACRO(VMWARE_HYPERCALL)
/**
 * vmware_hypercall3 - ask VMware's hypervisor for two values
 * @cmd: what is asked
 * @in1: what goes with it
 * @out1: set to the first value
 * @out2: set to the second one
 *
 * Upstream: 34bf25e820ae ("x86/vmware: Introduce VMware hypercall API"), v6.11
 * Reduced: guests that TDX protects from the hypervisor cannot ask it
 * Return: what the hypervisor has in EAX, 0 if it knows @cmd.
 */
static inline unsigned long vmware_hypercall3(unsigned long cmd,
					      unsigned long in1, u32 *out1,
					      u32 *out2)
{
	unsigned long out0, port = 0;

	/* the magic number of VMware's calls, which the target gives no name */
	asm volatile (VMWARE_HYPERCALL
		      : "=a" (out0), "=b" (*out1), "=c" (*out2), "+d" (port)
		      : "a" (0x564d5868), "b" (in1), "c" (cmd)
		      : "di", "si", "cc", "memory");
	return out0;
}
#endif
#endif
#endif
