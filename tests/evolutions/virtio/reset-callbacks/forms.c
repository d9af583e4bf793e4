// SPDX-License-Identifier: GPL-2.0
#include <linux/virtio.h>

static int demo_freeze(struct virtio_device *vdev)
{
	return 0;
}

static int demo_reset_prepare(struct virtio_device *vdev)
{
	return demo_freeze(vdev);
}

static int demo_reset_done(struct virtio_device *vdev)
{
	return 0;
}

static struct virtio_driver demo_driver = {
	.driver.name = KBUILD_MODNAME,
#ifdef CONFIG_PM_SLEEP
	.freeze = demo_freeze,
#endif
	.reset_prepare = demo_reset_prepare,
	.reset_done = demo_reset_done,
};
