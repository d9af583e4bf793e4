/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_JIFFIES_H
#define _BACKPORT_LINUX_JIFFIES_H
#include_next <linux/jiffies.h>

#if !CALLABLE(secs_to_jiffies)
/**
 * secs_to_jiffies - seconds in jiffies
 *
 * Upstream: b35108a51cf7 ("jiffies: Define secs_to_jiffies()"), v6.13
 */
BACKFIT_CARRY(include/linux/jiffies.h, secs_to_jiffies)
#endif
#endif
