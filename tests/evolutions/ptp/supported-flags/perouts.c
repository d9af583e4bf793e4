// SPDX-License-Identifier: GPL-2.0
#include <linux/ptp_clock_kernel.h>

static int foo_enable(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
		      int on)
{
	return 0;
}

static const struct ptp_clock_info foo_info = {
	.n_per_out = 1,
	.supported_perout_flags = PTP_PEROUT_DUTY_CYCLE,
	.enable = foo_enable,
};

static int bar_enable(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
		      int on)
{
	return 0;
}

static void bar_probe(struct bar *bar)
{
	bar->caps.supported_perout_flags = PTP_PEROUT_PHASE;
	bar->caps.n_pins = 1;
	bar->caps.enable = bar_enable;
}

static const struct ptp_clock_info amp_info = {
	.enable = &foo_enable,
	.supported_extts_flags = PTP_RISING_EDGE | PTP_STRICT_FLAGS,
};
