/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_VIRTIO_CONFIG_H
#define _BACKPORT_LINUX_VIRTIO_CONFIG_H
#include_next <linux/virtio_config.h>

#if !CALLABLE(virtio_reset_device)
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

#if PARAMS(virtio_find_vqs) == 6
#include <linux/slab.h>

/**
 * struct virtqueue_info - what virtio_find_vqs() is told of a queue
 *
 * Upstream: not found (virtio: convert find_vqs() op to pass an array of structs), v6.11
 */
BACKFIT_CARRY(include/linux/virtio_config.h, struct virtqueue_info)

static inline int backport_virtio_find_vqs(struct virtio_device *vdev,
					   unsigned int nvqs,
					   struct virtqueue *vqs[],
					   struct virtqueue_info vqs_info[],
					   struct irq_affinity *desc)
{
	vq_callback_t **callbacks =
		kcalloc(nvqs, sizeof(*callbacks), GFP_KERNEL);
	const char **names = kcalloc(nvqs, sizeof(*names), GFP_KERNEL);
	bool *ctx = kcalloc(nvqs, sizeof(*ctx), GFP_KERNEL);
	int err = -ENOMEM;
	unsigned int i;

	if (callbacks && names && ctx) {
		for (i = 0; i < nvqs; i++) {
			callbacks[i] = vqs_info[i].callback;
			names[i] = vqs_info[i].name;
			ctx[i] = vqs_info[i].ctx;
		}
		err = virtio_find_vqs_ctx(vdev, nvqs, vqs, callbacks, names,
					  ctx, desc);
	}
	kfree(ctx);
	kfree(names);
	kfree(callbacks);
	return err;
}

/**
 * virtio_find_vqs - set up a device's queues
 * @vdev: the device
 * @nvqs: how many
 * @vqs: where they are put
 * @vqs_info: what each is to be
 * @desc: how interrupts are spread over CPUs, or NULL
 *
 * Upstream: not found (virtio: convert find_vqs() op to pass an array of structs), v6.11
 * Return: 0 or a negative error.
 */
#define virtio_find_vqs backport_virtio_find_vqs
#endif
#endif
