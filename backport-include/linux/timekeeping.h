/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_TIMEKEEPING_H
#define BACKPORT_LINUX_TIMEKEEPING_H

#include <linux/time64.h>
#include <linux/types.h>
#include_next <linux/timekeeping.h>

#if !CALLABLE(ktime_get_snapshot_id)
/**
 * ktime_get_snapshot_id() - a clock, the monotonic raw clock and the counter at once
 * @clock_id: clock; CLOCK_REALTIME
 * @systime_snapshot: filled in
 *
 * Upstream: eba302268a01 ("timekeeping: Provide ktime_get_snapshot_id()"), v7.2
 * Reduced: the snapshots of the target are of CLOCK_REALTIME; another clock is warned of
 */
static inline void
ktime_get_snapshot_id(clockid_t clock_id,
		      struct system_time_snapshot *systime_snapshot)
{
	WARN_ON_ONCE(clock_id != CLOCK_REALTIME);
	ktime_get_snapshot(systime_snapshot);
}
#endif

#endif /* BACKPORT_LINUX_TIMEKEEPING_H */
