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

#if !CALLABLE(devm_pwmchip_alloc) && HAVE_MEMBER(pwm_chip, base)
#include <linux/device.h>
#include <linux/err.h>
#include <linux/kernel.h>
#include <linux/slab.h>

/* A chip, what its driver hangs on it, and the driver's own part behind both. */
struct backport_pwmchip {
	struct pwm_chip chip;
	void *data;
	u8 own[] __aligned(ARCH_KMALLOC_MINALIGN);
};

/**
 * devm_pwmchip_alloc - a PWM chip with room for its driver
 * @parent: the device that owns it
 * @npwm: how many PWMs it has
 * @own: room for the driver, in bytes
 *
 * pwmchip_get_drvdata() leads to the room, until pwmchip_set_drvdata().
 *
 * Upstream: 024913dbf99f ("pwm: Provide pwmchip_alloc() function and a devm variant of it"), v6.9
 * Return: the chip, or an error pointer.
 */
static inline struct pwm_chip *devm_pwmchip_alloc(struct device *parent,
						  unsigned int npwm, size_t own)
{
	struct backport_pwmchip *p = devm_kzalloc(parent, sizeof(*p) + own, GFP_KERNEL);

	if (!p)
		return ERR_PTR(-ENOMEM);
	p->chip.dev = parent;
	p->chip.npwm = npwm;
#if !CALLABLE(devm_pwmchip_add)
	p->chip.base = -1;
#endif
	p->data = p->own;
	return &p->chip;
}

static inline struct device *pwmchip_parent(const struct pwm_chip *chip)
{
	return chip->dev;
}

static inline void *pwmchip_get_drvdata(struct pwm_chip *chip)
{
	return container_of(chip, struct backport_pwmchip, chip)->data;
}

static inline void pwmchip_set_drvdata(struct pwm_chip *chip, void *data)
{
	container_of(chip, struct backport_pwmchip, chip)->data = data;
}
#endif

#if !CALLABLE(devm_pwmchip_add) && HAVE_FUNCTION(pwmchip_remove)
static inline void backport_pwmchip_remove(void *chip)
{
	pwmchip_remove(chip);
}

/**
 * devm_pwmchip_add - register a PWM chip that a device owns
 * @dev: the device
 * @chip: the chip
 *
 * Upstream: bcda91bf86c1 ("pwm: Add a device-managed function to add PWM chips"), v5.14
 * Return: 0 or a negative error.
 */
static inline int devm_pwmchip_add(struct device *dev, struct pwm_chip *chip)
{
	int ret = pwmchip_add(chip);

	if (ret)
		return ret;
	return devm_add_action_or_reset(dev, backport_pwmchip_remove, chip);
}
#endif

#if !HAVE_TYPE(struct pwm_waveform)
#include <linux/errno.h>

/**
 * struct pwm_waveform - what a PWM puts out, with where in the period the pulse is
 *
 * Upstream: 17e40c25158f ("pwm: New abstraction for PWM waveforms"), v6.13
 */
BACKFIT_CARRY(include/linux/pwm.h, struct pwm_waveform, PWM_WFHWSIZE)

/* A pulse that does not end before the period does is one of inverted polarity. */
static inline void backport_pwm_to_state(const struct pwm_waveform *wf,
					 struct pwm_state *state)
{
	*state = (struct pwm_state){ .polarity = PWM_POLARITY_NORMAL };
	if (!wf->period_length_ns)
		return;

	state->enabled = true;
	state->period = wf->period_length_ns;
	state->duty_cycle = wf->duty_length_ns;
	if (wf->duty_length_ns + wf->duty_offset_ns >= wf->period_length_ns) {
		state->polarity = PWM_POLARITY_INVERSED;
		state->duty_cycle = wf->period_length_ns - wf->duty_length_ns;
	}
}

/**
 * backport_pwm_apply() - set a state by what a driver has for waveforms
 * @chip: the chip
 * @pwm: the PWM
 * @state: what it is to put out
 * @to_hw: the driver's round_waveform_tohw()
 * @write: the driver's write_waveform()
 *
 * For the evolutions pwm/waveform*. May sleep as far as the driver's may.
 *
 * Upstream: 17e40c25158f ("pwm: New abstraction for PWM waveforms"), v6.13
 * Return: 0, -EINVAL for what the chip cannot do, or another negative error.
 */
static inline int
backport_pwm_apply(struct pwm_chip *chip, struct pwm_device *pwm,
		   const struct pwm_state *state,
		   int (*to_hw)(struct pwm_chip *chip, struct pwm_device *pwm,
				const struct pwm_waveform *wf, void *wfhw),
		   int (*write)(struct pwm_chip *chip, struct pwm_device *pwm,
				const void *wfhw))
{
	struct pwm_waveform wf = {};
	u64 wfhw[DIV_ROUND_UP(PWM_WFHWSIZE, sizeof(u64))];
	int err;

	if (state->enabled) {
		wf.period_length_ns = state->period;
		wf.duty_length_ns = state->duty_cycle;
		if (state->polarity == PWM_POLARITY_INVERSED) {
			wf.duty_length_ns = state->period - state->duty_cycle;
			wf.duty_offset_ns = state->duty_cycle;
		}
	}

	err = to_hw(chip, pwm, &wf, wfhw);
	if (err)
		return err > 0 ? -EINVAL : err;
	return write(chip, pwm, wfhw);
}

/**
 * backport_pwm_get_state() - read a state by what a driver has for waveforms
 * @chip: the chip
 * @pwm: the PWM
 * @state: gets what it puts out, and stays as it is where that cannot be read
 * @read: the driver's read_waveform()
 * @from_hw: the driver's round_waveform_fromhw()
 *
 * For the evolutions pwm/waveform*. May sleep as far as the driver's may.
 *
 * Upstream: 17e40c25158f ("pwm: New abstraction for PWM waveforms"), v6.13
 * Return: 0 or a negative error.
 */
static inline int
backport_pwm_get_state(struct pwm_chip *chip, struct pwm_device *pwm,
		       struct pwm_state *state,
		       int (*read)(struct pwm_chip *chip, struct pwm_device *pwm,
				   void *wfhw),
		       int (*from_hw)(struct pwm_chip *chip,
				      struct pwm_device *pwm, const void *wfhw,
				      struct pwm_waveform *wf))
{
	struct pwm_waveform wf = {};
	u64 wfhw[DIV_ROUND_UP(PWM_WFHWSIZE, sizeof(u64))];
	int err;

	err = read(chip, pwm, wfhw);
	if (!err)
		err = from_hw(chip, pwm, wfhw, &wf);
	if (!err)
		backport_pwm_to_state(&wf, state);
	return err;
}
#endif
#endif
