// SPDX-License-Identifier: GPL-2.0
#include "shared.h"

static void one_remove(struct platform_device *pdev)
{
	release(pdev);
}

static struct platform_driver one_driver = {
	.driver = {
		.name	= "one",
	},
	.probe		= one_probe,
	.remove		= one_remove,
	.id_table	= one_ids,
};

/* the same function for a second driver, and then one of another file */
static const struct platform_driver two_driver = {
	.remove = one_remove,
};

struct platform_driver three_driver = {
	.remove = shared_remove,
	.shutdown = shared_shutdown
};

static struct platform_driver discarded_driver = {
	.remove = __exit_p(discarded_remove),
};

/* nothing to remove, and another bus */
static struct platform_driver four_driver = {
	.probe = one_probe,
};

static struct other_driver five_driver = {
	.probe = one_probe,
	.remove = one_remove,
};
