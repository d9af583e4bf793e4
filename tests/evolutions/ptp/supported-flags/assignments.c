// SPDX-License-Identifier: GPL-2.0
#include <linux/ptp_clock_kernel.h>

static int a_enable(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
		    int on)
{
	return 0;
}

static int b_enable(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
		    int on)
{
	return 0;
}

static int c_enable(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
		    int on)
{
	return 0;
}

static int d_enable(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
		    int on)
{
	return 0;
}

/* the flags before the callback */
static void a_init(struct a *a)
{
	a->info.supported_extts_flags = PTP_RISING_EDGE;
	a->info.supported_perout_flags = PTP_PEROUT_PHASE;
	a->info.n_ext_ts = 1;
	a->info.enable = a_enable;
}

static void b_init(struct ptp_clock_info *info)
{
	info->supported_extts_flags = PTP_RISING_EDGE;
	info->supported_perout_flags = PTP_PEROUT_PHASE;
	info->enable = b_enable;
}

static void c_init(struct ptp_clock_info *info)
{
	info->supported_extts_flags = PTP_FALLING_EDGE;
	info->n_ext_ts = 1;
	info->enable = c_enable;
}

/* one kind of flags, by a pointer */
static void d_init(struct ptp_clock_info *info)
{
	info->enable = d_enable;
	info->supported_extts_flags = PTP_FALLING_EDGE;
}
