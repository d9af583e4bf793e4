// SPDX-License-Identifier: GPL-2.0
#include "shared.h"

static void one_remove(struct spi_device *spi)
{
	release(spi);
}

static struct spi_driver one_driver = {
	.driver = {
		.name	= "one",
	},
	.probe		= one_probe,
	.remove		= one_remove,
	.id_table	= one_ids,
};

/* the same function for a second driver, and then one of another file */
static const struct spi_driver two_driver = {
	.remove = one_remove,
};

struct spi_driver three_driver = {
	.remove = shared_remove,
	.shutdown = shared_shutdown
};

static struct spi_driver discarded_driver = {
	.remove = __exit_p(discarded_remove),
};

/* nothing to remove, and another bus */
static struct spi_driver four_driver = {
	.probe = one_probe,
};

static struct other_driver five_driver = {
	.probe = one_probe,
	.remove = one_remove,
};
