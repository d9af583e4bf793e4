/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_DEVICE_MAPPER_H
#define _BACKPORT_LINUX_DEVICE_MAPPER_H
#include_next <linux/device-mapper.h>

#if !HAVE_MACRO(module_dm)
/**
 * module_dm - a module that does no more than register a device-mapper target
 *
 * Upstream: 3664ff82dae1 ("dm: add helper macro for simple DM target module init and exit"), v6.4
 */
BACKFIT_CARRY(include/linux/device-mapper.h, module_dm)
#endif

#if !HAVE_FUNCTION(dm_stack_bs_limits)
/**
 * dm_stack_bs_limits - have a target's limits allow for a block size
 * @limits: the limits
 * @bs: the block size in bytes
 *
 * Upstream: not found (dm: add dm_stack_bs_limits()), v6.20
 */
BACKFIT_CARRY(include/linux/device-mapper.h, dm_stack_bs_limits)
#endif

#if !HAVE_CONSTANT(DM_TARGET_ATOMIC_WRITES)
/**
 * DM_TARGET_ATOMIC_WRITES - a target passes writes on that are done whole or not at all
 *
 * Upstream: not found (dm-table: Atomic writes support), v6.15
 * Reduced: device-mapper offers no atomic writes
 */
#define DM_TARGET_ATOMIC_WRITES	0
#endif
#endif
