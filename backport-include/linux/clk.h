/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_CLK_H
#define BACKPORT_LINUX_CLK_H

#include_next <linux/clk.h>
#include <linux/device.h>
#include <linux/err.h>

#if !CALLABLE(devm_clk_get_optional_enabled_with_rate)
/**
 * backport_clk_disable_unprepare() - the end of a clock that a device has on
 * @clk: the clock, or NULL
 */
static inline void backport_clk_disable_unprepare(void *clk)
{
	clk_disable_unprepare(clk);
}

/**
 * devm_clk_get_optional_enabled_with_rate() - a clock of a rate, if there is one, and on
 * @dev: whose; with it the clock is turned off and given back
 * @id: the clock's name for it
 * @rate: the rate, in Hz
 *
 * May sleep.
 *
 * Upstream: 9934a1bd45b2 ("clk: provide devm_clk_get_optional_enabled_with_rate()"), v6.12
 * Return: the clock, NULL where there is none, or an ERR_PTR.
 */
static inline struct clk *
devm_clk_get_optional_enabled_with_rate(struct device *dev, const char *id,
					unsigned long rate)
{
	struct clk *clk = devm_clk_get_optional(dev, id);
	int err;

	if (IS_ERR(clk))
		return clk;

	err = clk_set_rate(clk, rate);
	if (!err)
		err = clk_prepare_enable(clk);
	if (!err)
		err = devm_add_action_or_reset(dev, backport_clk_disable_unprepare, clk);
	if (!err)
		return clk;

	devm_clk_put(dev, clk);
	return ERR_PTR(err);
}
#endif

#endif /* BACKPORT_LINUX_CLK_H */
