// SPDX-License-Identifier: GPL-2.0
#include <linux/power_supply.h>

static const enum power_supply_charge_type demo_types[] = {
	POWER_SUPPLY_CHARGE_TYPE_FAST, /* this stays */
};

static ssize_t demo_show(struct device *dev, char *buf)
{
	enum power_supply_charge_type now = demo_types[0];

	return power_supply_charge_types_show(dev, BIT(now), now, buf);
}
