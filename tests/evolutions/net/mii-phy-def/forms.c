// SPDX-License-Identifier: GPL-2.0
#include <linux/sungem_phy.h>

static const struct mii_phy_def *const table[] = { &first_def, &second_def };

static int demo_probe(struct mii_phy *phy)
{
	const struct mii_phy_def *def = table[0];

	if (!def)
		return -ENODEV;
	phy->def = def; /* how it is driven */
	return phy->def->ops->init(phy);
}

static void demo_speed(struct mii_phy *phy, int speed)
{
	phy->speed = speed;
}
