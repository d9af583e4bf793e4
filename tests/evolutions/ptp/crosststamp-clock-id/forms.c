// SPDX-License-Identifier: GPL-2.0
#include <linux/timekeeping.h>

static int foo_getcrosststamp(struct ptp_clock_info *ptp,
			      struct system_device_crosststamp *cts)
{
	struct foo *foo = to_foo(ptp);

	ktime_get_snapshot_id(cts->clock_id, &foo->snapshot);
	foo->clock_id = cts->clock_id;
	return get_device_system_crosststamp(foo_read, foo, &foo->snapshot,
					     cts);
}

static int foo_own(struct foo *foo)
{
	struct system_device_crosststamp cts = {};

	return foo_is_monotonic(cts.clock_id) ? -EINVAL : foo_take(foo, &cts);
}
