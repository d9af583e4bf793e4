/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_VMCORE_INFO_H
#define _BACKPORT_LINUX_VMCORE_INFO_H

#if HAVE_HEADER(linux/vmcore_info.h)
#include_next <linux/vmcore_info.h>
#else
/*
 * Upstream: 443cbaf9e2fd ("crash: split vmcoreinfo exporting code out from crash_core.c"), v6.9
 */
#include <linux/crash_core.h>
#endif

#if !HAVE_CONSTANT(NN_PRSTATUS)
/**
 * NN_PRSTATUS - the name of a core file's note of registers
 *
 * Upstream: (NN_PRSTATUS in include/uapi/linux/elf.h), by v7.3
 */
BACKFIT_CARRY(include/uapi/linux/elf.h, NN_PRSTATUS)
#endif
#endif
