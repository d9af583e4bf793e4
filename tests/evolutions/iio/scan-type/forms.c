// SPDX-License-Identifier: GPL-2.0
static const struct iio_scan_type types[] = {
	{ .sign = 'u', .realbits = 24 },
};

static unsigned int bytes(const struct iio_scan_type *type)
{
	return type->storagebits / 8;
}

static int setup(struct iio_dev *indio_dev, const struct iio_chan_spec *chan)
{
	const struct iio_scan_type *type = &indio_dev->channels[0].scan_type;
	struct iio_scan_type copy = chan->scan_type;

	copy.shift += type->shift;
	return bytes(&copy) * sizeof(struct iio_scan_type);
}

static void adjust(struct iio_chan_spec *channel, int size)
{
	channel->scan_type = (struct iio_scan_type) {
		.format = 's',
		.realbits = size * 8,
		.storagebits = 32,
	};
}
