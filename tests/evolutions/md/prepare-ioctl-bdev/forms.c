// SPDX-License-Identifier: GPL-2.0
#include <linux/device-mapper.h>

static int thing_prepare_ioctl(struct dm_target *ti, struct block_device **bdev,
			       unsigned int cmd, unsigned long arg,
			       bool *forward)
{
	*bdev = NULL;
	return 0;
}

static struct target_type thing_target = {
	.name   = "thing",
	.status = thing_status,
	.prepare_ioctl = thing_prepare_ioctl,
	.iterate_devices = thing_iterate_devices,
};

static struct other_type other_target = {
	.prepare_ioctl = other_prepare_ioctl,
};
