// SPDX-License-Identifier: GPL-2.0
#include <linux/timekeeping.h>

static struct system_counterval_t foo_of_ns(u64 ns)
{
	return (struct system_counterval_t) {
		.cs_id		= CSID_X86_ART,
		.cycles		= ns,
		.use_nsecs	= true,
	};
}

static void foo_set(struct system_counterval_t *system, u64 cycles)
{
	*system = (struct system_counterval_t) {
		.cycles = cycles,
		.cs_id = CSID_X86_ART,
	};
}
