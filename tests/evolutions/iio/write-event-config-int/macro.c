// SPDX-License-Identifier: GPL-2.0
#include <linux/iio/iio.h>

#define FOO_DEVICE_INFO(type)[type] = \
	{ \
		.attrs = &foo_attr_group_tbl[type], \
		.read_event_config = &foo_read_config, \
		.write_event_config = &foo_write_config, \
	}

static const struct iio_info foo_device_info[] = {
	FOO_DEVICE_INFO(ALS),
	FOO_DEVICE_INFO(PRX),
};
