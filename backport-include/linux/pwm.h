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
#if !HAVE_FUNCTION(devm_pwmchip_add)
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
#endif
