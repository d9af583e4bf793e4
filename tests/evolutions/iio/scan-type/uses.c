// SPDX-License-Identifier: GPL-2.0
#include <linux/iio/iio.h>

/* forward, in a structure, in a macro */
struct iio_scan_type;

struct a {
	const struct iio_scan_type *type; /* of the first channel */
	struct iio_scan_type own;
};

#define A_SIZE sizeof(struct iio_scan_type)

static int a_bytes(struct a *a, const struct iio_scan_type *one, const struct iio_scan_type *two)
{
#ifdef CONFIG_A
	const struct iio_scan_type *type = a->type; /* kept */
#else
	const struct iio_scan_type *type = &a->own;
#endif
	return container_of(type, struct a, own)->own.shift + one->shift + two->shift;
}
