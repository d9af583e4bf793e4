/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_INTERRUPT_H
#define _BACKPORT_LINUX_INTERRUPT_H
#include_next <linux/interrupt.h>
#include <linux/cleanup.h>

#if !CALLABLE(class_disable_irq_constructor)
/**
 * DEFINE_LOCK_GUARD_1(disable_irq) - an interrupt line, off for a while
 *
 * Upstream: c76494768761 ("linux/interrupt.h: allow "guard" notation to disable and reenable IRQ"), v6.11
 */
DEFINE_LOCK_GUARD_1(disable_irq, int,
		    disable_irq(*_T->lock),
		    enable_irq(*_T->lock))
#endif
#endif
