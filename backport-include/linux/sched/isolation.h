/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_SCHED_ISOLATION_H
#define _BACKPORT_LINUX_SCHED_ISOLATION_H
#include_next <linux/sched/isolation.h>

#if !HAVE_CONSTANT(HK_TYPE_MISC) && HAVE_CONSTANT(HK_FLAG_MISC)
/**
 * HK_TYPE_MISC - what CPUs of no special use do, among it
 *
 * The target's functions take flags where upstream's take these.
 *
 * Upstream: 04d4e665a609 ("sched/isolation: Use single feature type while referring to housekeeping cpumask"), v5.18
 */
#define HK_TYPE_MISC	HK_FLAG_MISC
#endif
#endif
