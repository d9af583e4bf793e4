// SPDX-License-Identifier: GPL-2.0
#include <linux/power_supply.h>

static enum power_supply_property charger_properties[] = {
	POWER_SUPPLY_PROP_CHARGE_TYPE,
	POWER_SUPPLY_PROP_CHARGE_TYPES,
	POWER_SUPPLY_PROP_ONLINE,	/* kept */
};

static int get(enum power_supply_property property)
{
	switch (property) {
	case POWER_SUPPLY_PROP_ONLINE:
		return 2;
	case POWER_SUPPLY_PROP_CHARGE_TYPES:
		return 1;
	}
	return 0;
}

static const struct power_supply_desc charger = {
	.name = "charger",
	.properties = charger_properties,
	.charge_types = BIT(POWER_SUPPLY_CHARGE_TYPE_NONE) |
			BIT(POWER_SUPPLY_CHARGE_TYPE_FAST),
};
