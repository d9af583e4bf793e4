// SPDX-License-Identifier: GPL-2.0
#include <linux/power_supply.h>

static int probe(struct device *dev, struct charger *charger)
{
	struct power_supply_config psy_cfg = {};
	struct power_supply_config other = {};

	psy_cfg.drv_data = charger;
	psy_cfg.no_wakeup_source = true;

	charger->psy = devm_power_supply_register(dev, &charger->desc, &psy_cfg);
	if (IS_ERR(charger->psy))
		return PTR_ERR(charger->psy);
	charger->other = devm_power_supply_register(dev, &charger->desc, &other);
	return PTR_ERR_OR_ZERO(charger->other);
}

static int add(struct device *dev, struct charger *charger)
{
	struct power_supply_config cfg = {};

	cfg.no_wakeup_source = true;
	charger->psy = power_supply_register(dev, &charger->desc, &cfg);
	return PTR_ERR_OR_ZERO(charger->psy);
}
