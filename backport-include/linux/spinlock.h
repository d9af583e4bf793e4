/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_SPINLOCK_H
#define _BACKPORT_LINUX_SPINLOCK_H
#include_next <linux/spinlock.h>
#include <linux/cleanup.h>

#if !CALLABLE(class_spinlock_bh_constructor)
/**
 * DEFINE_LOCK_GUARD_1(spinlock_bh) - a spinlock, soft interrupts off
 *
 * Upstream: d61047331782 ("spinlock: extend guard with spinlock_bh variants"), v6.15
 */
DEFINE_LOCK_GUARD_1(spinlock_bh, spinlock_t,
		    spin_lock_bh(_T->lock),
		    spin_unlock_bh(_T->lock))
#endif

#if !CALLABLE(class_read_lock_constructor)
/**
 * DEFINE_LOCK_GUARD_1(read_lock) - reader-writer locks
 *
 * Upstream: 5431fdd2c181 ("ptrace: Convert ptrace_attach() to use lock guards"), v6.8
 */
DEFINE_LOCK_GUARD_1(read_lock, rwlock_t,
		    read_lock(_T->lock),
		    read_unlock(_T->lock))
DEFINE_LOCK_GUARD_1(read_lock_irq, rwlock_t,
		    read_lock_irq(_T->lock),
		    read_unlock_irq(_T->lock))
DEFINE_LOCK_GUARD_1(read_lock_irqsave, rwlock_t,
		    read_lock_irqsave(_T->lock, _T->flags),
		    read_unlock_irqrestore(_T->lock, _T->flags),
		    unsigned long flags)
DEFINE_LOCK_GUARD_1(write_lock, rwlock_t,
		    write_lock(_T->lock),
		    write_unlock(_T->lock))
DEFINE_LOCK_GUARD_1(write_lock_irq, rwlock_t,
		    write_lock_irq(_T->lock),
		    write_unlock_irq(_T->lock))
DEFINE_LOCK_GUARD_1(write_lock_irqsave, rwlock_t,
		    write_lock_irqsave(_T->lock, _T->flags),
		    write_unlock_irqrestore(_T->lock, _T->flags),
		    unsigned long flags)
#endif
#endif
