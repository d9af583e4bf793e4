// SPDX-License-Identifier: GPL-2.0
#include <linux/iio/iio.h>

#define FOO_CHANNEL(_index, _bits) {					\
	.type = IIO_VOLTAGE,						\
	.scan_type = {							\
		.format = 's',		/* two's complement */		\
		.realbits = (_bits),					\
	},								\
	.channel = (_index),						\
}

static const struct iio_chan_spec foo_channels[] = {
	FOO_CHANNEL(0, 12),
	FOO_CHANNEL(1, 16),
};
