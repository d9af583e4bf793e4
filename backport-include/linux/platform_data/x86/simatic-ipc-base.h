/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PLATFORM_DATA_X86_SIMATIC_IPC_BASE_H
#define _BACKPORT_LINUX_PLATFORM_DATA_X86_SIMATIC_IPC_BASE_H

#if HAVE_HEADER(linux/platform_data/x86/simatic-ipc-base.h)
#include_next <linux/platform_data/x86/simatic-ipc-base.h>

#if !HAVE_CONSTANT(SIMATIC_IPC_DEVICE_BX_21A)
/**
 * SIMATIC_IPC_DEVICE_BX_21A - a model
 *
 * Upstream: not found (SIMATIC_IPC_DEVICE_BX_21A in linux/platform_data/x86/simatic-ipc-base.h), v6.6
 * Reduced: the target's platform driver does not know this model
 */
BACKFIT_CARRY(include/linux/platform_data/x86/simatic-ipc-base.h, SIMATIC_IPC_DEVICE_BX_21A)
#endif

#if !HAVE_CONSTANT(SIMATIC_IPC_DEVICE_BX_59A)
/**
 * SIMATIC_IPC_DEVICE_BX_59A - a model
 *
 * Upstream: not found (SIMATIC_IPC_DEVICE_BX_59A in linux/platform_data/x86/simatic-ipc-base.h), v6.6
 * Reduced: the target's platform driver does not know this model
 */
BACKFIT_CARRY(include/linux/platform_data/x86/simatic-ipc-base.h, SIMATIC_IPC_DEVICE_BX_59A)
#endif
#else
#include <linux/types.h>

/*
 * Upstream: 8c78e0614edc ("leds: simatic-ipc-leds: add new driver for Siemens Industrial PCs"), v5.17
 */
BACKFIT_CARRY(include/linux/platform_data/x86/simatic-ipc-base.h, SIMATIC_IPC_DEVICE_*, struct simatic_ipc_platform)
#endif
#endif
