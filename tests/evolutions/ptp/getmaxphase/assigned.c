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

static void foo_probe(struct ptp_clock_info *caps)
{
	caps->adjphase = foo_adjphase;
	caps->getmaxphase = foo_getmaxphase;
	caps->adjtime = foo_adjtime;
}

static int bar_adjphase(struct ptp_clock_info *ptp, s32 delta)
{
	return 0;
}

static void bar_probe(struct bar *bar)
{
	bar->caps.adjphase = bar_adjphase;
	bar->caps.getmaxphase = foo_getmaxphase;
}
