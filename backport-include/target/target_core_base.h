/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_TARGET_TARGET_CORE_BASE_H
#define _BACKPORT_TARGET_TARGET_CORE_BASE_H
#include_next <target/target_core_base.h>

#if !HAVE_CONSTANT(SCF_ATOMIC)
/**
 * SCF_ATOMIC - a command's write is to be done whole or not at all
 *
 * A target without the flag never takes such a command.
 *
 * Upstream: 526145725106 ("scsi: target: Add WRITE_ATOMIC_16 handler"), v6.19
 */
#define SCF_ATOMIC	0
#endif
#endif
