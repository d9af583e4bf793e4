// SPDX-License-Identifier: GPL-2.0
#include <linux/mfd/axp20x.h>

static const char * const names[] = {
	[AXP313A_ID] = "AXP313a",
	[AXP323_ID] = "AXP323",
	[AXP717_ID] = "AXP717",
};

static int match(struct axp20x_dev *axp20x, struct device *dev)
{
	switch (axp20x->variant) {
	case AXP323_ID:
	case AXP313A_ID:
		return 1;
	default:
		dev_err(dev, "unsupported ID %u\n", axp20x->variant);
		return -EINVAL;
	}
}
