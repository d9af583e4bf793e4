/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_RANDOM_H
#define BACKPORT_LINUX_RANDOM_H

#include_next <linux/random.h>

#if !CALLABLE(get_random_u32_below)
/**
 * get_random_u32_below() - a random number below another
 * @ceil: the other; 0 stands for one more than the greatest
 *
 * Any context. Each number is as likely as any other.
 *
 * Upstream: e9a688bcb193 ("random: use rejection sampling for uniform bounded random integers"), v6.2
 * Return: the number.
 */
static inline u32 get_random_u32_below(u32 ceil)
{
	u32 number = get_random_u32();

	if (!ceil)
		return number;
	/* how many there are is a multiple of ceil but for the first few */
	while (number < -ceil % ceil)
		number = get_random_u32();
	return number % ceil;
}
#endif

#endif /* BACKPORT_LINUX_RANDOM_H */
