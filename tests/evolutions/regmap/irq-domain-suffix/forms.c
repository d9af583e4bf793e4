// SPDX-License-Identifier: GPL-2.0
#include <linux/regmap.h>

static const struct regmap_irq_chip tmu = {
	.name = "tmu",
	.domain_suffix = "TMU",	/* told apart */
	.num_regs = 1,
};
