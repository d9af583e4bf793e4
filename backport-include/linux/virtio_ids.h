/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_VIRTIO_IDS_H
#define _BACKPORT_LINUX_VIRTIO_IDS_H
#include_next <linux/virtio_ids.h>

#if !HAVE_CONSTANT(VIRTIO_ID_NITRO_SEC_MOD)
/**
 * VIRTIO_ID_NITRO_SEC_MOD - a security module of Nitro
 *
 * Upstream: (VIRTIO_ID_NITRO_SEC_MOD in include/uapi/linux/virtio_ids.h), by v7.3
 */
BACKFIT_CARRY(include/uapi/linux/virtio_ids.h, VIRTIO_ID_NITRO_SEC_MOD)
#endif
#endif
