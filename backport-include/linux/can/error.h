/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_CAN_ERROR_H
#define _BACKPORT_LINUX_CAN_ERROR_H
#include_next <linux/can/error.h>

#if !HAVE_CONSTANT(CAN_ERR_CNT)
/**
 * CAN_ERR_CNT - an error frame tells the error counters
 *
 * A bit between the driver and user space, which the target passes on.
 *
 * Upstream: 3e5c291c7942 ("can: add CAN_ERR_CNT flag to notify availability of error counter"), v6.0
 */
#define CAN_ERR_CNT	0x00000200U
#endif
#endif
