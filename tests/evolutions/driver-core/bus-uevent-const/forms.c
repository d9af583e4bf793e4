#include <linux/device/bus.h>

static int foo_uevent(const struct device *dev, struct kobj_uevent_env *env)
{
	/* does it */
	do_it();
	return 0;
}

#ifdef CONFIG_BAR
static int bar_uevent(const struct device *dev, struct kobj_uevent_env *env)
{
	/* does it */
	do_it();
	return 0;
}

#endif

static struct bus_type foo = {
	.name = "foo",
	.uevent	= foo_uevent,	/* comes last */
};

#ifdef CONFIG_BAR
static const struct bus_type bar = {
	.uevent = bar_uevent,
};
#endif

static struct bus_type far = {
	.name = "far", .uevent = elsewhere_uevent,
};

static struct bus_type address = {
	.uevent = &foo_uevent,
};

static struct other other = {
	.uevent = foo_uevent,
};
