/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_CPU_H
#define _BACKPORT_LINUX_CPU_H
#include_next <linux/cpu.h>

#if !CALLABLE(class_cpus_read_lock_constructor)
#include <linux/cleanup.h>

/**
 * DEFINE_LOCK_GUARD_0(cpus_read_lock) - keep processors from coming and going for a while
 *
 * Upstream: 54da6a092431 ("locking: Introduce __cleanup() based infrastructure"), v6.5
 */
DEFINE_LOCK_GUARD_0(cpus_read_lock, cpus_read_lock(), cpus_read_unlock())
#endif
#endif
