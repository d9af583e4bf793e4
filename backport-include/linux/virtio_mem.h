/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_VIRTIO_MEM_H
#define _BACKPORT_LINUX_VIRTIO_MEM_H
#include_next <linux/virtio_mem.h>

#if !HAVE_CONSTANT(VIRTIO_MEM_F_PERSISTENT_SUSPEND)
/**
 * VIRTIO_MEM_F_PERSISTENT_SUSPEND - the memory is still there after a suspend
 *
 * Upstream: not found (virtio-mem: support suspend+resume), v6.11
 */
BACKFIT_CARRY(include/uapi/linux/virtio_mem.h, VIRTIO_MEM_F_PERSISTENT_SUSPEND)
#endif
#endif
