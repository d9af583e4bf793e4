/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_HRTIMER_H
#define BACKPORT_LINUX_HRTIMER_H

#include_next <linux/hrtimer.h>

#if !CALLABLE(hrtimer_setup)
/**
 * hrtimer_setup() - initialize a high-resolution timer
 * @timer: the timer
 * @function: its callback
 * @clock_id: clock to use
 * @mode: HRTIMER_MODE_* of the way in which it is going to be started
 *
 * Upstream: 908a1d775422 ("hrtimers: Introduce hrtimer_setup() to replace hrtimer_init()"), v6.13
 */
static inline void
hrtimer_setup(struct hrtimer *timer,
	      enum hrtimer_restart (*function)(struct hrtimer *),
	      clockid_t clock_id, enum hrtimer_mode mode)
{
	hrtimer_init(timer, clock_id, mode);
	timer->function = function;
}
#endif

#if !CALLABLE(hrtimer_dummy_timeout)
/**
 * hrtimer_dummy_timeout() - the callback of a timer that has nothing to do yet
 * @unused: the timer
 *
 * Upstream: not found (the static inline form of hrtimer_dummy_timeout() in include/linux/hrtimer.h), by v7.3
 */
static inline enum hrtimer_restart hrtimer_dummy_timeout(struct hrtimer *unused)
{
	return HRTIMER_NORESTART;
}
#endif

#if !CALLABLE(hrtimer_update_function)
/**
 * hrtimer_update_function() - give a high-resolution timer another callback
 * @timer: the timer, which is not queued
 * @function: the callback
 *
 * Upstream: 8f02e3563bb5 ("hrtimers: Introduce hrtimer_update_function()"), v6.14
 */
static inline void
hrtimer_update_function(struct hrtimer *timer,
			enum hrtimer_restart (*function)(struct hrtimer *))
{
	timer->function = function;
}
#endif

#endif /* BACKPORT_LINUX_HRTIMER_H */
