// SPDX-License-Identifier: GPL-2.0
#include <linux/iio/iio.h>

static const struct iio_scan_type raw_type = {
	.format = 'u',	/* no sign */
	.realbits = 12,
	.storagebits = 16,
};

static void adjust(struct iio_chan_spec *channels, unsigned int n, int size)
{
	for (unsigned int i = 0; i < n; i++) {
		channels[i].scan_type = (struct iio_scan_type) {
			.format = 's',
			.realbits = size * 8,
			.storagebits = BITS_PER_TYPE(u32),
		};
	}
}

static bool is_signed(const struct iio_scan_type *type)
{
	return type->format == 's';
}

static bool channel_is_signed(const struct iio_chan_spec *chan)
{
	struct iio_scan_type type = chan->scan_type;

	return type.format == 's';
}

struct mine {
	char format;
};

static char my_format(const struct mine *mine)
{
	return mine->format;
}
