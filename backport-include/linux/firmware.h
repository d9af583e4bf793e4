/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_FIRMWARE_H
#define _BACKPORT_LINUX_FIRMWARE_H
#include_next <linux/firmware.h>
#include <linux/cleanup.h>

#if !HAVE_FUNCTION(__free_firmware)
/**
 * DEFINE_FREE(firmware) - let __free(firmware) release a firmware image
 *
 * Upstream: 8dde8fa0cc3e ("firmware_loader: introduce __free() cleanup hanler"), v6.11
 */
DEFINE_FREE(firmware, const struct firmware *, release_firmware(_T))
#endif
#endif
