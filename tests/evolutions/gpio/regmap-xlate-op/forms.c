// SPDX-License-Identifier: GPL-2.0
#include <linux/gpio/regmap.h>

static int io_xlate(struct gpio_regmap *const gpio, enum gpio_regmap_operation op,
		    const unsigned int base, const unsigned int offset,
		    unsigned int *const reg, unsigned int *const mask)
{
	*reg = base + offset / 8;
	*mask = BIT(offset % 8);
	return 0;
}

static int io_probe(struct device *dev)
{
	struct gpio_regmap_config config = {};

	config.parent = dev;
	config.reg_mask_xlate = io_xlate;
	return PTR_ERR_OR_ZERO(devm_gpio_regmap_register(dev, &config));
}

static int listed_xlate(struct gpio_regmap *gpio, enum gpio_regmap_operation op, unsigned int base,
			unsigned int offset, unsigned int *reg, unsigned int *mask)
{
	*reg = base;
	*mask = BIT(offset);
	return 0;
}

static const struct gpio_regmap_config listed_config = {
	.ngpio = 8,
	.reg_mask_xlate = listed_xlate,
};

/* looks at what it is for: only a newer library can tell */
static int choosy_xlate(struct gpio_regmap *gpio, enum gpio_regmap_operation op, unsigned int base,
			unsigned int offset, unsigned int *reg, unsigned int *mask)
{
	*reg = op == GPIO_REGMAP_SET_OP ? base + 1 : base;
	*mask = BIT(offset);
	return 0;
}

static const struct gpio_regmap_config choosy_config = {
	.reg_mask_xlate = choosy_xlate,
};
