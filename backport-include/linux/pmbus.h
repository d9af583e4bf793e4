/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PMBUS_H
#define _BACKPORT_LINUX_PMBUS_H
#include_next <linux/pmbus.h>

#if !HAVE_CONSTANT(PMBUS_OP_PROTECTED)
/**
 * PMBUS_OP_PROTECTED, PMBUS_VOUT_PROTECTED - commands that are not to be written
 *
 * For pmbus_core of the newest tree, which looks at them itself.
 *
 * Upstream: not found (PMBUS_OP_PROTECTED in linux/pmbus.h), v6.16
 */
BACKFIT_CARRY(include/linux/pmbus.h, PMBUS_OP_PROTECTED, PMBUS_VOUT_PROTECTED)
#endif
#endif
