/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_TARGET_TARGET_CORE_BACKEND_H
#define _BACKPORT_TARGET_TARGET_CORE_BACKEND_H
#include_next <target/target_core_backend.h>

#if !CALLABLE(target_configure_unmap_from_bdev) && PARAM_IS(target_configure_unmap_from_queue, 2, struct block_device *)
/**
 * target_configure_unmap_from_bdev - take over what a device says of discards
 *
 * Upstream: not found (scsi: target: Rename target_configure_unmap_from_queue), v6.19
 */
#define target_configure_unmap_from_bdev target_configure_unmap_from_queue
#endif
#endif
