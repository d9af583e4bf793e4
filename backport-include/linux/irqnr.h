/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_IRQNR_H
#define _BACKPORT_LINUX_IRQNR_H
#include_next <linux/irqnr.h>

#if !CALLABLE(irq_get_nr_irqs) && HAVE_VARIABLE(nr_irqs)
/**
 * irq_get_nr_irqs - how many interrupts the kernel can have
 *
 * Upstream: 5280a14a6079 ("genirq: Introduce irq_get_nr_irqs() and irq_set_nr_irqs()"), v6.13
 */
static inline unsigned int irq_get_nr_irqs(void)
{
	return nr_irqs;
}
#endif
#endif
