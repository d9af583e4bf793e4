/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PWM_H
#define _BACKPORT_LINUX_PWM_H
#include_next <linux/pwm.h>

#if !CALLABLE(pwm_apply_might_sleep) && HAVE_FUNCTION(pwm_apply_state)
/**
 * pwm_apply_might_sleep - set what a PWM puts out
 * @pwm: the PWM
 * @state: period, duty cycle and so on
 *
 * May sleep.
 *
 * Upstream: c748a6d77c06 ("pwm: Rename pwm_apply_state() to pwm_apply_might_sleep()"), v6.8
 * Return: 0 or a negative error.
 */
static inline int pwm_apply_might_sleep(struct pwm_device *pwm,
					const struct pwm_state *state)
{
	return pwm_apply_state(pwm, state);
}
#endif
#endif
