/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_PTP_CLOCK_KERNEL_H
#define BACKPORT_LINUX_PTP_CLOCK_KERNEL_H

#include_next <linux/ptp_clock_kernel.h>
#include <linux/math64.h>

#if !CALLABLE(diff_by_scaled_ppm)
/**
 * diff_by_scaled_ppm() - what a frequency changes by
 *
 * Upstream: 1060707e3809 ("ptp: introduce helpers to adjust by scaled parts per million"), v6.2
 */
BACKFIT_CARRY(include/linux/ptp_clock_kernel.h, diff_by_scaled_ppm)
#endif

#if !CALLABLE(adjust_by_scaled_ppm)
/**
 * adjust_by_scaled_ppm() - a frequency, adjusted
 *
 * Upstream: 1060707e3809 ("ptp: introduce helpers to adjust by scaled parts per million"), v6.2
 */
BACKFIT_CARRY(include/linux/ptp_clock_kernel.h, adjust_by_scaled_ppm)
#endif

#if !HAVE_MEMBER(ptp_clock_info, supported_extts_flags)
/**
 * backport_ptp_check_flags() - refuse a request with flags that a driver lacks
 * @rq: the request
 * @extts: the driver's supported_extts_flags
 * @perout: the driver's supported_perout_flags
 *
 * The core of today does so before it calls a driver's enable.
 *
 * Return: 0 or -EOPNOTSUPP
 *
 * Upstream: 7c571ac57d9d ("net: ptp: introduce .supported_extts_flags to ptp_clock_info"), v6.16
 */
static inline int
backport_ptp_check_flags(const struct ptp_clock_request *rq,
			 unsigned int extts, unsigned int perout)
{
	unsigned int unsupported = 0;

	switch (rq->type) {
	case PTP_CLK_REQ_EXTTS:
		extts |= PTP_ENABLE_FEATURE;
		if (!(extts & PTP_STRICT_FLAGS))
			extts |= PTP_EXTTS_EDGES;
		unsupported = rq->extts.flags & ~extts;
		break;
	case PTP_CLK_REQ_PEROUT:
		unsupported = rq->perout.flags & ~perout;
		break;
	default:
		break;
	}
	return unsupported ? -EOPNOTSUPP : 0;
}
#endif

#if !HAVE_MEMBER(ptp_clock_info, getmaxphase)
/**
 * backport_ptp_adjphase - adjphase of a driver with getmaxphase
 * @ptp: the clock
 * @phase: what the user asks for, in nanoseconds
 * @getmaxphase: the driver's callback: how much it can do
 * @adjphase: the driver's callback
 *
 * The core of today refuses what is out of range before it calls the driver.
 *
 * Upstream: c3b60ab7a4df ("ptp: Add .getmaxphase callback to ptp_clock_info"), v6.5
 * Return: -ERANGE, or what @adjphase returns.
 */
static inline int
backport_ptp_adjphase(struct ptp_clock_info *ptp, s32 phase,
		      s32 (*getmaxphase)(struct ptp_clock_info *),
		      int (*adjphase)(struct ptp_clock_info *, s32))
{
	s32 max = getmaxphase(ptp);

	return phase > max || phase < -max ? -ERANGE : adjphase(ptp, phase);
}
#endif
#endif /* BACKPORT_LINUX_PTP_CLOCK_KERNEL_H */
