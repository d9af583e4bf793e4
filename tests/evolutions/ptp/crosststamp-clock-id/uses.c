// SPDX-License-Identifier: GPL-2.0
#include <linux/timekeeping.h>

static int a_get(struct system_device_crosststamp *cts, struct a *a)
{
	/* as a macro's argument, two on a line */
	if (WARN_ON(cts->clock_id != CLOCK_REALTIME))
		return -EINVAL;
	a->one = cts->clock_id; a->other = cts->clock_id;
#ifdef CONFIG_A
	a_take(a, cts->clock_id); /* the clock */
#endif
	switch (cts->clock_id) {
	case CLOCK_REALTIME:
		return 0;
	default:
		return a->clock_id;
	}
}
