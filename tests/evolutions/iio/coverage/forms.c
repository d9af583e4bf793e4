// SPDX-License-Identifier: GPL-2.0
#include <linux/iio/iio.h>

static void fill(struct state *st)
{
	st->chan[st->n++] = A_CHAN(IIO_COVERAGE, c++, at);
	st->chan[st->n++] = A_CHAN(IIO_RESISTANCE, r++, at);
}

static int scale(const struct iio_chan_spec *chan, int *val)
{
	switch (chan->type) {
	case IIO_TEMP:
		*val = 1000;
		return 1;
	case IIO_RESISTANCE:
	case IIO_COVERAGE:
		*val = 1;
		return 2;
	default:
		return -EINVAL;
	}
}
