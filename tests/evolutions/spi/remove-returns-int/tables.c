// SPDX-License-Identifier: GPL-2.0
#include <linux/spi/spi.h>

static int a_open(struct a *a)
{
	if (!a->on)
		return -ENODEV;

	return 0;
}

/* on one line, without a comma at its end */
static const struct spi_driver a_ops = { .remove = a_remove };

static struct spi_driver b_ops = {
#ifdef CONFIG_B
	.remove = b_remove, /* slow */
#endif
	/* what all have */
	.other = b_other,
};

static const struct spi_driver c_ops = {
	.other	= c_other,
	/* these go together */
	.remove = c_remove,
	.last	= c_last,
};

/* a name in another place is no callback */
static void *const names[] = { a_remove };
