/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_VIRTIO_H
#define _BACKPORT_LINUX_VIRTIO_H
#include_next <linux/virtio.h>
#if !CALLABLE(virtio_reset_device)
/* virtio_reset_device() needs struct virtio_config_ops */
#include <linux/virtio_config.h>
#endif

#if !CALLABLE(__register_virtio_driver) && HAVE_FUNCTION(register_virtio_driver)
#include <linux/export.h>

static inline int backport_register_virtio_driver(struct virtio_driver *drv,
						  struct module *owner)
{
	drv->driver.owner = owner;
	return register_virtio_driver(drv);
}

/**
 * register_virtio_driver - register a driver as the calling module's
 * @drv: the driver; it need not name its owner
 *
 * Upstream: ffe6176b7f53 ("virtio: store owner from modules with register_virtio_driver()"), v6.10
 * Return: 0 or a negative error.
 */
#define register_virtio_driver(drv)					\
	backport_register_virtio_driver((drv), THIS_MODULE)

/* the same macro again: drivers that use it need this header's form of it */
#undef module_virtio_driver
BACKFIT_CARRY(include/linux/virtio.h, module_virtio_driver)
#endif

#if !CALLABLE(virtqueue_add_inbuf_cache_clean)
/**
 * virtqueue_add_inbuf_cache_clean - offer the device buffers to write to
 * @vq: the queue
 * @sg: the buffers
 * @num: how many there are
 * @data: what virtqueue_get_buf() shall return for them
 * @gfp: how to allocate
 *
 * Upstream: not found (virtio: add virtqueue_add_inbuf_cache_clean API), v7.0
 * Reduced: CONFIG_DMA_API_DEBUG may warn of buffers that share a cache line
 * Return: 0 or a negative error.
 */
static inline int virtqueue_add_inbuf_cache_clean(struct virtqueue *vq,
						  struct scatterlist *sg,
						  unsigned int num, void *data,
						  gfp_t gfp)
{
	return virtqueue_add_inbuf(vq, sg, num, data, gfp);
}
#endif

#if !CALLABLE(virtio_device_shutdown) && CALLABLE(virtio_synchronize_cbs)
/* virtio_synchronize_cbs(); a macro, for that header includes this one */
#include <linux/virtio_config.h>

/**
 * virtio_device_shutdown - stop a device for good: break its queues, reset it
 * @dev: the device, whose driver has stopped using it
 *
 * Upstream: not found (virtio: add virtio_device_shutdown()), v7.2
 */
#define virtio_device_shutdown(dev) do {				\
	struct virtio_device *__backport_dev = (dev);			\
									\
	virtio_break_device(__backport_dev);				\
	virtio_synchronize_cbs(__backport_dev);				\
	__backport_dev->config->reset(__backport_dev);			\
} while (0)
#endif
#endif
