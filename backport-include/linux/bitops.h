/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_BITOPS_H
#define _BACKPORT_LINUX_BITOPS_H
#include_next <linux/bitops.h>

#if !CALLABLE(parity8)
/**
 * parity8 - is the number of bits that are set odd?
 *
 * Upstream: ("bitops: add generic parity calculation for u8"), v6.14
 */
BACKFIT_CARRY(include/linux/bitops.h, parity8)
#endif
#endif
