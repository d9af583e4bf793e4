// SPDX-License-Identifier: GPL-2.0
static void foo_shutdown(struct virtio_device *vdev)
{
	foo_quiesce(vdev->priv);
	virtio_device_shutdown(vdev);
}

static void foo_remove(struct virtio_device *vdev)
{
}

static struct virtio_driver foo_driver = {
	.driver.name = "foo",
	.remove = foo_remove,
	/* at the end */
	.shutdown = foo_shutdown,
	.config_changed = foo_changed,
};

/* stays: another bus */
static struct platform_driver bar_driver = {
	.shutdown = bar_shutdown,
};
