#include <linux/gpio/driver.h>
#include "elsewhere.h"

struct foo {
	struct gpio_chip gc;
};

static int foo_set(struct gpio_chip *gc, unsigned int offset, int value)
{
	/* the line's level */
	return regmap_write(gpiochip_get_data(gc), offset, value);
}

static int foo_set_multiple(struct gpio_chip *gc, unsigned long *mask,
			    unsigned long *bits)
{
	return 0;
}

/* only called, never installed */
static int foo_set_quietly(struct gpio_chip *gc, unsigned int offset, int value)
{
	return foo_set(gc, offset, value);
}

static int bar_set(struct gpio_chip *chip, unsigned offset, int value)
{
	return foo_set_quietly(chip, offset, value);
}

static const struct gpio_chip template = {
	.label		= "foo",
	.get		= foo_get,
	.set		= foo_set,	/* a line's level */
	.set_multiple	= foo_set_multiple,
	.base		= -1,
};

static const struct gpio_chip by_address = {
	.set = &foo_set,
	.set_multiple = &foo_set_multiple,
};

static int foo_add(struct foo *foo, struct elsewhere *there,
		   struct gpio_chip *chip)
{
	foo->gc.set = foo_set;
	there->chip.set = bar_set;
	there->pointer->set_multiple = foo_set_multiple;
	if (foo->wide)
		chip->set = bar_set;
	foo_set(chip, 1, 1);
	other->set = something_else;
	return 0;
}

static const struct gpio_chip third_chip = {
	.set = &foo_set,
	.set_multiple = &foo_set_multiple,
};
