// SPDX-License-Identifier: GPL-2.0
#include <linux/timekeeping.h>

static int a_get_time(ktime_t *device, struct system_counterval_t *system, void *ctx)
{
#ifdef CONFIG_A
	system->cycles = a_read(ctx); /* by the hardware */
	system->cs_id = CSID_X86_ART;
#else
	*system = (struct system_counterval_t) { .cycles = a_read(ctx), .cs_id = CSID_X86_ART, };
#endif
	return 0;
}
