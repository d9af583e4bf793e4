/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_CAN_CAN_ML_H
#define _BACKPORT_LINUX_CAN_CAN_ML_H
#include_next <linux/can/can-ml.h>

#if !CALLABLE(can_set_cap)
/**
 * CAN_CAP_CC - what a CAN device can send
 *
 * Upstream: not found (CAN_CAP_CC in include/linux/can/can-ml.h), v7.0
 */
BACKFIT_CARRY(include/linux/can/can-ml.h, CAN_CAP_CC, CAN_CAP_FD, CAN_CAP_XL, CAN_CAP_RO)

/**
 * can_set_cap - tell the network layer what a CAN device can send
 * @dev: the device
 * @cap: CAN_CAP_*
 *
 * The network layer of the target looks at the device's MTU instead, which
 * says it, too.
 *
 * Upstream: not found (can_set_cap() in include/linux/can/can-ml.h), v7.0
 * Reduced: that a device may listen only (CAN_CAP_RO) is not told to user space
 */
static inline void can_set_cap(struct net_device *dev, u32 cap)
{
}
#endif
#endif
