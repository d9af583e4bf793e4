/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_DEVICE_MAPPER_H
#define _BACKPORT_LINUX_DEVICE_MAPPER_H
#include_next <linux/device-mapper.h>

#if !CALLABLE(module_dm)
/**
 * module_dm - a module that does no more than register a device-mapper target
 *
 * Upstream: 3664ff82dae1 ("dm: add helper macro for simple DM target module init and exit"), v6.4
 */
BACKFIT_CARRY(include/linux/device-mapper.h, module_dm)
#endif

#if !CALLABLE(dm_stack_bs_limits)
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
 * Upstream: 3194e36488e2 ("dm-table: atomic writes support"), v6.15
 * Reduced: device-mapper offers no atomic writes
 */
#define DM_TARGET_ATOMIC_WRITES	0
#endif

#if HAVE_ENUMERATOR(STATUSTYPE_TABLE) && !HAVE_CONSTANT(STATUSTYPE_IMA)
/* what the target's enum is passed as, so that a switch may have one case more */
typedef unsigned int backport_status_type_t;
#define status_type_t	backport_status_type_t

/**
 * STATUSTYPE_IMA - the status that is measured by IMA
 *
 * Upstream: 91ccbbac1747 ("dm ima: measure data on table load"), v5.15
 * Reduced: the target asks for none, nothing is measured
 */
#define STATUSTYPE_IMA	2
#endif
#endif
