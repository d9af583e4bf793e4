/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_TICK_H
#define _BACKPORT_LINUX_TICK_H
#include_next <linux/tick.h>

#if !CALLABLE(tick_nohz_is_active) && HAVE_FUNCTION(get_cpu_idle_time_us)
/**
 * tick_nohz_is_active - may a processor that idles go without its tick?
 *
 * That is when the target tells for how long a processor was idle.
 *
 * Upstream: ("tick/nohz: Expose tick_nohz_active to cpufreq governors"), v7.1
 */
static inline bool tick_nohz_is_active(void)
{
	return get_cpu_idle_time_us(0, NULL) != -1ULL;
}
#endif
#endif
