/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_KTHREAD_H
#define _BACKPORT_LINUX_KTHREAD_H
#include_next <linux/kthread.h>

#if !CALLABLE(kthread_run_worker)
/**
 * kthread_run_worker - make a worker that runs
 *
 * The target's kthread_create_worker() starts it.
 *
 * Upstream: b04e317b5226 ("treewide: Introduce kthread_run_worker[_on_cpu]()"), v6.14
 */
#define kthread_run_worker(flags, namefmt, ...)				\
	kthread_create_worker(flags, namefmt, ##__VA_ARGS__)
#endif

#if !CALLABLE(kthread_complete_and_exit) && HAVE_FUNCTION(complete_and_exit)
/**
 * kthread_complete_and_exit - end a kernel thread and tell who waits
 * @comp: what is waited for, or NULL
 * @code: what kthread_stop() returns
 *
 * Upstream: cead18552660 ("exit: Rename complete_and_exit to kthread_complete_and_exit"), v5.17
 */
static inline void __noreturn
kthread_complete_and_exit(struct completion *comp, long code)
{
	complete_and_exit(comp, code);
}
#endif

#if !CALLABLE(kthread_exit)
/**
 * kthread_exit - end a kernel thread
 * @code: what kthread_stop() returns
 *
 * Upstream: bbda86e988d4 ("exit: Implement kthread_exit"), v5.17
 */
#define kthread_exit(code) kthread_complete_and_exit(NULL, code)
#endif
#endif
