// SPDX-License-Identifier: GPL-2.0
static const struct power_supply_desc thing_desc = {
	.name = "thing",
	.get_property = thing_get,
	/* once, at the beginning */
	.init = thing_init,
};

static const struct power_supply_desc thing_desc_small = {
	.name = "thing",
	.init = thing_init,
	.properties = thing_props,
};

static struct thing_driver other = {
	.init = other_init,
};

static int thing_probe(struct device *dev)
{
	const struct power_supply_desc *desc = &thing_desc;

	if (thing_is_small(dev))
		desc = &thing_desc_small;

	thing->psy = devm_power_supply_register(dev, desc, &cfg);
	if (IS_ERR(thing->psy))
		return PTR_ERR(thing->psy);

	return 0;
}
