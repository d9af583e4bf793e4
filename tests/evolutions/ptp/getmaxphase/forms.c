// SPDX-License-Identifier: GPL-2.0
#include <linux/ptp_clock_kernel.h>

static s32 foo_getmaxphase(struct ptp_clock_info *ptp)
{
	return 1000;
}

static int foo_adjphase(struct ptp_clock_info *ptp, s32 delta)
{
	return 0;
}

static const struct ptp_clock_info foo_info = {
	.adjphase	= foo_adjphase,
	.getmaxphase	= foo_getmaxphase,
	.adjtime	= foo_adjtime,
};

static const struct ptp_clock_info amp_info = {
	.adjphase	= &foo_adjphase,
	.getmaxphase	= &foo_getmaxphase,
};
