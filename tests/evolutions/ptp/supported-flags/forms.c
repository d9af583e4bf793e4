// SPDX-License-Identifier: GPL-2.0
#include <linux/ptp_clock_kernel.h>

static int foo_enable(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
		      int on)
{
	return rq->type == PTP_CLK_REQ_EXTTS ? 0 : -EOPNOTSUPP;
}

static int bar_enable(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
		      int on)
{
	return 0;
}

static int baz_enable(struct ptp_clock_info *info, struct ptp_clock_request *rq,
		      int on)
{
	return 0;
}

static void foo_init(struct foo *foo)
{
	switch (foo->type) {
	case FOO:
		foo->caps.enable = foo_enable;
		foo->caps.n_pins = 4;
		foo->caps.supported_extts_flags = PTP_RISING_EDGE |
						  PTP_STRICT_FLAGS;
		break;
	case BAR:
		foo->caps.enable = bar_enable;
		foo->caps.supported_extts_flags = PTP_RISING_EDGE;
		foo->caps.supported_perout_flags = PTP_PEROUT_PHASE;
		break;
	}
}

static void baz_init(struct ptp_clock_info *info)
{
	info->enable = baz_enable;
	info->supported_extts_flags = PTP_RISING_EDGE | PTP_FALLING_EDGE;
	info->supported_perout_flags = PTP_PEROUT_DUTY_CYCLE;
}

static int qux_enable(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
		      int on)
{
	return 0;
}

static void qux_init(struct foo *foo)
{
	foo->caps.supported_extts_flags = PTP_RISING_EDGE;
	foo->caps.enable = qux_enable;
}

static const struct ptp_clock_info quux_info = {
	.name			= "quux",
	.enable			= quux_enable,
	.supported_extts_flags	= PTP_RISING_EDGE,
};

static struct ptp_clock_info corge_info = {
	.owner			= THIS_MODULE,
	.enable			= corge_enable, /* pins and output */
	.supported_extts_flags	= PTP_RISING_EDGE | PTP_STRICT_FLAGS,
	.supported_perout_flags	= PTP_PEROUT_PHASE,
	.verify			= corge_verify,
};
