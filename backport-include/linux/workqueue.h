/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_WORKQUEUE_H
#define _BACKPORT_LINUX_WORKQUEUE_H
#include_next <linux/workqueue.h>

#if !HAVE_CONSTANT(WQ_PERCPU)
/**
 * WQ_PERCPU - items run on the CPU that queued them
 *
 * The target's queues do so unless they are WQ_UNBOUND.
 *
 * Upstream: 930c2ea566af ("workqueue: Add new WQ_PERCPU flag"), v6.17
 */
#define WQ_PERCPU	0
#endif

#if !HAVE_VARIABLE(system_percpu_wq)
/**
 * system_percpu_wq - the queue for short items that stay on their CPU
 *
 * Upstream: 128ea9f6ccfb ("workqueue: Add system_percpu_wq and system_dfl_wq"), v6.17
 */
#define system_percpu_wq	system_wq
#endif

#if !HAVE_VARIABLE(system_dfl_wq)
/**
 * system_dfl_wq - the queue for items that may run on any CPU
 *
 * Upstream: 128ea9f6ccfb ("workqueue: Add system_percpu_wq and system_dfl_wq"), v6.17
 */
#define system_dfl_wq	system_unbound_wq
#endif

#if !CALLABLE(from_work)
/**
 * from_work - the structure that a work item is part of
 *
 * Upstream: ("workqueue: introduce from_work() helper for cleaner callback declarations"), v6.10
 */
BACKFIT_CARRY(include/linux/workqueue.h, from_work)
#endif

#if !CALLABLE(devm_alloc_workqueue)
/**
 * devm_alloc_workqueue - a queue that a device owns
 *
 * Whoever uses it includes linux/device.h.
 *
 * Upstream: (devm_alloc_workqueue in include/linux/workqueue.h), by v7.3
 * Return: the queue, or NULL.
 */
static inline void backport_destroy_workqueue(void *wq)
{
	destroy_workqueue(wq);
}

#define devm_alloc_workqueue(dev, fmt, flags, max_active, args...)	\
({									\
	struct workqueue_struct *__bp_wq =				\
		alloc_workqueue(fmt, flags, max_active, ##args);	\
									\
	if (__bp_wq && devm_add_action_or_reset(dev,			\
						backport_destroy_workqueue, \
						__bp_wq))		\
		__bp_wq = NULL;						\
	__bp_wq;							\
})
#define devm_alloc_ordered_workqueue(dev, fmt, flags, args...)		\
	devm_alloc_workqueue(dev, fmt, WQ_UNBOUND | __WQ_ORDERED | (flags), \
			     1, ##args)
#endif

#if !HAVE_VARIABLE(system_dfl_long_wq)
/**
 * system_dfl_long_wq - the queue for long items that may run on any CPU
 *
 * Upstream: not found (workqueue: Add system_dfl_long_wq), v7.1
 */
#define system_dfl_long_wq	system_unbound_wq
#endif

#if !CALLABLE(disable_work_sync)
/**
 * disable_work_sync() - cancel an item, and wait for it
 * @work: the item
 *
 * Upstream: 86898fa6b8cd ("workqueue: Implement disable/enable for (delayed) work items"), v6.10
 *
 * Reduced: who queues the item afterwards has it run; upstream's refuses that
 * Return: whether it was waiting to run.
 */
#define disable_work_sync(work)	cancel_work_sync(work)
#endif
#endif
