/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_VIRTIO_CONFIG_H
#define _BACKPORT_LINUX_VIRTIO_CONFIG_H
#include_next <linux/virtio_config.h>

#if !HAVE_FUNCTION(virtio_reset_device)
/**
 * virtio_reset_device - reset a device before its queues are deleted
 * @vdev: the device
 *
 * Upstream, too, this is nothing but the transport's reset unless the kernel
 * hardens virtio notifications, which these targets do not.
 *
 * Upstream: d9679d0013a6 ("virtio: wrap config->reset calls"), v5.17
 */
static inline void virtio_reset_device(struct virtio_device *vdev)
{
	vdev->config->reset(vdev);
}
#endif
#endif
