// SPDX-License-Identifier: GPL-2.0
static void foo_ff_destroy(struct ff_device *ff)
{
	struct foo_device *foo = ff->private;

	timer_shutdown_sync(&foo->timer);
	kfree(ff->private);
}

static void foo_ff_stop(struct ff_device *ff)
{
	struct foo_device *foo = ff->private;

	timer_shutdown_sync(&foo->timer);
}

int foo_ff_create(struct input_dev *dev)
{
	struct ff_device *ff = dev->ff;

	ff->upload = foo_ff_upload;
	ff->destroy = foo_ff_destroy;
	ff->stop = foo_ff_stop;

	return 0;
}
