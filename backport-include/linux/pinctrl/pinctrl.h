/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PINCTRL_PINCTRL_H
#define _BACKPORT_LINUX_PINCTRL_PINCTRL_H
#include_next <linux/pinctrl/pinctrl.h>

#if PARAM_IS(devm_pinctrl_register, 2, struct pinctrl_desc *)
/**
 * backport_devm_pinctrl_register - devm_pinctrl_register() of a constant description
 * @dev: the device that owns the pin controller
 * @desc: the description, which the target's core only reads
 * @data: the driver's data
 *
 * Upstream: not found (const struct pinctrl_desc * in linux/pinctrl/pinctrl.h), by v7.3
 * Return: the pin controller or an error pointer.
 */
static inline struct pinctrl_dev *
backport_devm_pinctrl_register(struct device *dev,
			       const struct pinctrl_desc *desc, void *data)
{
	return devm_pinctrl_register(dev, (struct pinctrl_desc *)desc, data);
}

#define devm_pinctrl_register	backport_devm_pinctrl_register
#endif

#if !HAVE_TYPE(struct pingroup)
/**
 * struct pingroup - a group of pins by its name
 *
 * Upstream: 443a0a0f0cf4 ("pinctrl: Introduce struct pinfunction and PINCTRL_PINFUNCTION() macro"), v6.3
 */
BACKFIT_CARRY(include/linux/pinctrl/pinctrl.h, struct pingroup, PINCTRL_PINGROUP)
#endif

#if !HAVE_TYPE(struct pinfunction)
/**
 * struct pinfunction - a function and the groups of pins that can have it
 *
 * Upstream: 443a0a0f0cf4 ("pinctrl: Introduce struct pinfunction and PINCTRL_PINFUNCTION() macro"), v6.3
 */
BACKFIT_CARRY(include/linux/pinctrl/pinctrl.h, struct pinfunction, PINCTRL_PINFUNCTION)
#endif
#endif
