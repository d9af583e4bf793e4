/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_DLM_H
#define _BACKPORT_LINUX_DLM_H
#include_next <linux/dlm.h>

#if !HAVE_CONSTANT(DLM_RELEASE_NORMAL)
/**
 * DLM_RELEASE_NORMAL - release a lockspace whatever locks are in it
 *
 * Targets without the name take the same number.
 *
 * Upstream: 5665374c7246 ("dlm: add new RELEASE_RECOVER uevent attribute for release_lockspace"), v6.18
 */
BACKFIT_CARRY(include/linux/dlm.h, DLM_RELEASE_NO_LOCKS, DLM_RELEASE_UNUSED, DLM_RELEASE_NORMAL)
#endif

#if !HAVE_CONSTANT(DLM_LSFL_SOFTIRQ)
/**
 * DLM_LSFL_SOFTIRQ - callbacks may come in a softirq
 *
 * The target calls them in a process, which every callback stands.
 *
 * Upstream: f328a26eeb53 ("dlm: introduce DLM_LSFL_SOFTIRQ_SAFE"), v6.11
 */
#define DLM_LSFL_SOFTIRQ	0
#endif
#endif
