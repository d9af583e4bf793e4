/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PLATFORM_DATA_X86_INTEL_SCU_IPC_H
#define _BACKPORT_LINUX_PLATFORM_DATA_X86_INTEL_SCU_IPC_H

#if HAVE_HEADER(linux/platform_data/x86/intel_scu_ipc.h)
#include_next <linux/platform_data/x86/intel_scu_ipc.h>
#else
/*
 * asm/intel_scu_ipc.h has all of it.
 *
 * Upstream: (include/linux/platform_data/x86/intel_scu_ipc.h), by v7.3
 */
#include <asm/intel_scu_ipc.h>
#endif
#endif
