// SPDX-License-Identifier: GPL-2.0
#include <linux/timekeeping.h>

static int foo_get_time(ktime_t *device, struct system_counterval_t *system,
			void *ctx)
{
	u64 cycles = foo_read(ctx);

	*device = ns_to_ktime(foo_device(ctx));
	system->cycles = cycles;
	system->cs_id = CSID_X86_ART;

	return 0;
}

/* another clock, which stays */
static int foo_get_arm(ktime_t *device, struct system_counterval_t *system,
		       void *ctx)
{
	system->cycles = foo_read(ctx);
	system->cs_id = CSID_ARM_ARCH_COUNTER;

	return 0;
}
