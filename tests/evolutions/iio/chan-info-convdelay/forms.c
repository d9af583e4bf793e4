// SPDX-License-Identifier: GPL-2.0
#include <linux/iio/iio.h>

static const struct spec specs[] = {
	{
		.first = BIT(IIO_CHAN_INFO_CONVDELAY) | BIT(IIO_OTHER),
		.middle = BIT(IIO_ONE) |
			  BIT(IIO_CHAN_INFO_CONVDELAY) |
			  BIT(IIO_OTHER),
		.last = BIT(IIO_OTHER) | BIT(IIO_CHAN_INFO_CONVDELAY),	/* two */
		.only = BIT(IIO_CHAN_INFO_CONVDELAY),
	},
};

static void add(struct spec *spec)
{
	spec->first |= BIT(IIO_OTHER);
	spec->first |= BIT(IIO_CHAN_INFO_CONVDELAY);
	spec->last |= BIT(IIO_OTHER) | BIT(IIO_CHAN_INFO_CONVDELAY);
}

static int read(int info, int *val)
{
	if (info == IIO_CHAN_INFO_CONVDELAY)
		return 1;
	switch (info) {
	case IIO_OTHER:
		return 2;
	case IIO_CHAN_INFO_CONVDELAY:
		*val = 3;
		return 3;
	}
	return 0;
}
