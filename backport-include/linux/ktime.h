/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_KTIME_H
#define _BACKPORT_LINUX_KTIME_H
#include_next <linux/ktime.h>

#if !HAVE_FUNCTION(us_to_ktime)
/**
 * us_to_ktime - microseconds as a time
 * @us: the microseconds
 *
 * Upstream: not found (ktime: Add us_to_ktime()), by v6.15
 */
static inline ktime_t us_to_ktime(u64 us)
{
	return ns_to_ktime(us * NSEC_PER_USEC);
}
#endif
#endif
