/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_FIRMWARE_H
#define _BACKPORT_LINUX_FIRMWARE_H
#include_next <linux/firmware.h>
#include <linux/cleanup.h>

#if !CALLABLE(__free_firmware)
/**
 * DEFINE_FREE(firmware) - let __free(firmware) release a firmware image
 *
 * Upstream: 8dde8fa0cc3e ("firmware_loader: introduce __free() cleanup hanler"), v6.11
 */
DEFINE_FREE(firmware, const struct firmware *, release_firmware(_T))
#endif

#if !HAVE_CONSTANT(FW_ACTION_NOUEVENT)
/**
 * FW_ACTION_NOUEVENT - is user space told that firmware is wanted?
 *
 * Upstream: (FW_ACTION_NOUEVENT in include/linux/firmware.h), by v7.3
 */
BACKFIT_CARRY(include/linux/firmware.h, FW_ACTION_NOUEVENT, FW_ACTION_UEVENT)
#endif
#endif
