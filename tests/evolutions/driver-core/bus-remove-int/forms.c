#include <linux/device/bus.h>

static void foo_remove(struct device *dev)
{
	/* does it */
	do_it();
}

#ifdef CONFIG_BAR
static void bar_remove(struct device *dev)
{
	/* does it */
	do_it();
}

#endif

static struct bus_type foo = {
	.name = "foo",
	.remove	= foo_remove,	/* comes last */
};

#ifdef CONFIG_BAR
static const struct bus_type bar = {
	.remove = bar_remove,
};
#endif

static struct bus_type far = {
	.name = "far", .remove = elsewhere_remove,
};

static struct bus_type address = {
	.remove = &foo_remove,
};

static struct other other = {
	.remove = foo_remove,
};
