/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_IRQDESC_H
#define BACKPORT_LINUX_IRQDESC_H

#include_next <linux/irqdesc.h>

#if !CALLABLE(generic_handle_domain_irq)
/**
 * generic_handle_domain_irq() - handle an interrupt that a domain numbers
 * @domain: the domain
 * @hwirq: its number there
 *
 * Upstream: 8240ef50d486 ("genirq: Add generic_handle_domain_irq() helper"), v5.14
 * Return: 0, or -EINVAL where nobody has it.
 */
#define generic_handle_domain_irq(domain, hwirq) \
	generic_handle_irq(irq_find_mapping(domain, hwirq))
#endif

#endif /* BACKPORT_LINUX_IRQDESC_H */
