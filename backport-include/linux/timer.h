/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_TIMER_H
#define BACKPORT_LINUX_TIMER_H

#include_next <linux/timer.h>

#if !CALLABLE(timer_container_of)
/**
 * timer_container_of() - the structure that a timer is part of
 * @var: variable of the type "pointer to that structure"
 * @callback_timer: the timer that expired
 * @timer_fieldname: name of the timer within the structure
 *
 * Upstream: 41cb08555c41 ("treewide, timers: Rename from_timer() to timer_container_of()"), v6.16
 */
#define timer_container_of(var, callback_timer, timer_fieldname) \
	container_of(callback_timer, typeof(*(var)), timer_fieldname)
#endif

#if !CALLABLE(timer_delete)
/**
 * timer_delete() - deactivate a timer, without waiting for its callback
 * @timer: the timer
 *
 * Return: 1 if the timer was pending, 0 if not
 *
 * Upstream: bb663f0f3c39 ("timers: Rename del_timer() to timer_delete()"), v6.2
 */
static inline int timer_delete(struct timer_list *timer)
{
	return del_timer(timer);
}
#endif

#if !CALLABLE(timer_delete_sync)
/**
 * timer_delete_sync() - deactivate a timer and wait for its callback
 * @timer: the timer
 *
 * Return: 1 if the timer was pending, 0 if not
 *
 * Upstream: 9b13df3fb64e ("timers: Rename del_timer_sync() to timer_delete_sync()"), v6.2
 */
static inline int timer_delete_sync(struct timer_list *timer)
{
	return del_timer_sync(timer);
}
#endif

#if !CALLABLE(timer_destroy_on_stack) && CALLABLE(destroy_timer_on_stack)
/**
 * timer_destroy_on_stack - forget a timer that lives on the stack
 *
 * Upstream: ("treewide, timers: Rename destroy_timer_on_stack() as timer_destroy_on_stack()"), v6.16
 */
#define timer_destroy_on_stack(timer)	destroy_timer_on_stack(timer)
#endif

#if !CALLABLE(timer_shutdown_sync)
/**
 * timer_shutdown_sync - stop a timer for good, and wait for its callback
 * @timer: the timer
 *
 * Upstream: ("timers: Provide timer_shutdown[_sync]()"), v6.2
 * Reduced: a timer that is armed again afterwards is armed
 * Return: 1 if the timer was pending, 0 if not.
 */
static inline int timer_shutdown_sync(struct timer_list *timer)
{
	return del_timer_sync(timer);
}
#endif

#if !CALLABLE(timer_shutdown)
/**
 * timer_shutdown - stop a timer for good, without waiting for its callback
 * @timer: the timer
 *
 * Upstream: ("timers: Provide timer_shutdown[_sync]()"), v6.2
 * Reduced: a timer that is armed again afterwards is armed
 * Return: 1 if the timer was pending, 0 if not.
 */
static inline int timer_shutdown(struct timer_list *timer)
{
	return del_timer(timer);
}
#endif
#endif /* BACKPORT_LINUX_TIMER_H */
