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
#endif
