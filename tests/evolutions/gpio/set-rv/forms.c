#include <linux/gpio/driver.h>
#include "elsewhere.h"

struct foo {
	struct gpio_chip gc;
};

static int foo_set(struct gpio_chip *gc, unsigned int offset, int value)
{
	return regmap_write(gpiochip_get_data(gc), offset, value);
}

static int foo_set_multiple(struct gpio_chip *gc, unsigned long *mask,
			    unsigned long *bits)
{
	return 0;
}

static const struct gpio_chip template = {
	.label		= "foo",
	.get		= foo_get,
	.set		= foo_set,	/* a line's level */
	.set_multiple	= foo_set_multiple,
	.base		= -1,
};

static int foo_add(struct foo *foo, struct elsewhere *there,
		   struct gpio_chip *chip)
{
	struct gpio_chip local;

	foo->gc.set = foo_set;
	there->chip.set = foo_set;
	there->pointer->set_multiple = foo_set_multiple;
	if (foo->wide)
		chip->set = foo_set_wide;
	local.set = foo_set;
	other->set = something_else;
	return 0;
}

/* a chip as one literal */
static void foo_literal(struct foo *foo)
{
	foo->gc = (struct gpio_chip) {
		.label = "foo",
		.get = foo_get,
		.set = foo_set, /* a line's level */
		.set_multiple = foo_set_multiple,
		.can_sleep = foo->sleeps,
	};
	foo->other = (struct other) {
		.set = foo_set,
	};
}
