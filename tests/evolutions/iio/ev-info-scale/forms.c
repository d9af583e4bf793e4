// SPDX-License-Identifier: GPL-2.0
#include <linux/iio/iio.h>

static const struct spec specs[] = {
	{
		.first = BIT(IIO_EV_INFO_SCALE) | BIT(IIO_OTHER),
		.middle = BIT(IIO_ONE) |
			  BIT(IIO_EV_INFO_SCALE) |
			  BIT(IIO_OTHER),
		.last = BIT(IIO_OTHER) | BIT(IIO_EV_INFO_SCALE),	/* two */
		.only = BIT(IIO_EV_INFO_SCALE),
	},
};

static void add(struct spec *spec)
{
	spec->first |= BIT(IIO_OTHER);
	spec->first |= BIT(IIO_EV_INFO_SCALE);
	spec->last |= BIT(IIO_OTHER) | BIT(IIO_EV_INFO_SCALE);
}

static int read(int info, int *val)
{
	if (info == IIO_EV_INFO_SCALE)
		return 1;
	switch (info) {
	case IIO_OTHER:
		return 2;
	case IIO_EV_INFO_SCALE:
		*val = 3;
		return 3;
	}
	return 0;
}
