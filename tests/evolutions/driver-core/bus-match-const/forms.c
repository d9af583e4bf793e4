#include <linux/device/bus.h>

static int foo_match(struct device *dev, const struct device_driver *drv)
{
	/* does it */
	do_it();
	return 0;
}

#ifdef CONFIG_BAR
static int bar_match(struct device *dev, const struct device_driver *drv)
{
	/* does it */
	do_it();
	return 0;
}

#endif

static struct bus_type foo = {
	.name = "foo",
	.match	= foo_match,	/* comes last */
};

#ifdef CONFIG_BAR
static const struct bus_type bar = {
	.match = bar_match,
};
#endif

static struct bus_type far = {
	.name = "far", .match = elsewhere_match,
};

static struct bus_type address = {
	.match = &foo_match,
};

static struct other other = {
	.match = foo_match,
};
