/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_FIXP_ARITH_H
#define _BACKPORT_LINUX_FIXP_ARITH_H
#include_next <linux/fixp-arith.h>

#if !CALLABLE(fixp_linear_interpolate)
#include <linux/types.h>

/**
 * fixp_linear_interpolate - the value at a place between two points
 *
 * Upstream: not found (fixp_linear_interpolate in linux/fixp-arith.h), v5.13
 */
BACKFIT_CARRY(include/linux/fixp-arith.h, fixp_linear_interpolate)
#endif
#endif
