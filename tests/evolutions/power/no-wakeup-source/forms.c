// SPDX-License-Identifier: GPL-2.0
#include <linux/power_supply.h>

static int demo_add(struct demo *demo)
{
	struct power_supply_config config = {
		.drv_data = demo,
		.no_wakeup_source = true, /* it only tells */
	};

	demo->supply = power_supply_register(demo->dev, &demo->desc, &config);
	return PTR_ERR_OR_ZERO(demo->supply);
}

static int far_add(struct demo *demo)
{
	struct power_supply_config far = { .no_wakeup_source = true, .drv_data = demo };

	demo->supply = devm_power_supply_register(demo->dev, &demo->desc, &far);
	return PTR_ERR_OR_ZERO(demo->supply);
}

static int waking_add(struct demo *demo)
{
	struct power_supply_config waking = { .drv_data = demo };

	demo->supply = power_supply_register(demo->dev, &demo->desc, &waking);
	return PTR_ERR_OR_ZERO(demo->supply);
}
