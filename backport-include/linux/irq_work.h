/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_IRQ_WORK_H
#define _BACKPORT_LINUX_IRQ_WORK_H
#include_next <linux/irq_work.h>

#if !CALLABLE(IRQ_WORK_INIT_HARD) && HAVE_CONSTANT(IRQ_WORK_HARD_IRQ)
/**
 * IRQ_WORK_INIT_HARD - work that runs in hard interrupt context whatever the kernel
 * @fn: the work
 *
 * Upstream: 7a9f50a05843 ("irq_work: Cleanup"), v5.11
 */
#define IRQ_WORK_INIT_HARD(fn)						\
	(struct irq_work){						\
		.flags = ATOMIC_INIT(IRQ_WORK_HARD_IRQ),		\
		.func = (fn),						\
	}
#endif
#endif
