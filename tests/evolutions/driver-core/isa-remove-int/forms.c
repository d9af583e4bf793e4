// SPDX-License-Identifier: GPL-2.0
#include <linux/isa.h>

static void thing_remove(struct device *dev, unsigned int id)
{
}

static struct isa_driver thing_driver = {
	.match		= thing_match,
	.remove		= thing_remove,
	.driver		= {
		.name	= "thing",
	},
};

static struct platform_driver other = { .remove = other_remove };
