/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_MATH64_H
#define BACKPORT_LINUX_MATH64_H

#include_next <linux/math64.h>

#if !CALLABLE(mul_u64_u64_div_u64)
/**
 * backport_mul_u64_u64_div_u64() - a product of 128 bits, divided
 * @a: factor
 * @b: factor
 * @c: divisor, not 0
 *
 * Return: @a * @b / @c, rounded down; U64_MAX where that does not fit
 *
 * Upstream: 3dc167ba5729 ("sched/cputime: Improve cputime_adjust()"), v5.9
 */
static inline u64 backport_mul_u64_u64_div_u64(u64 a, u64 b, u64 c)
{
	u64 low = (u64)(u32)a * (u32)b;
	u64 mid = (a >> 32) * (u32)b + (low >> 32);
	u64 mid2 = (u64)(u32)a * (b >> 32) + (u32)mid;
	u64 high = (a >> 32) * (b >> 32) + (mid >> 32) + (mid2 >> 32);
	int i;

	low = mid2 << 32 | (u32)low;
	if (!high)
		return div64_u64(low, c);
	if (high >= c)
		return U64_MAX;

	/* bit by bit; the quotient grows in low as the dividend leaves it */
	for (i = 0; i < 64; i++) {
		bool carry = high >> 63;

		high = high << 1 | low >> 63;
		low <<= 1;
		if (carry || high >= c) {
			high -= c;
			low |= 1;
		}
	}
	return low;
}
#define mul_u64_u64_div_u64 backport_mul_u64_u64_div_u64
#endif

#endif /* BACKPORT_LINUX_MATH64_H */
