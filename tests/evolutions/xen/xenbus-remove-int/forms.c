#include <xen/xenbus.h>

static void foo_remove(struct xenbus_device *dev)
{
	/* does it */
	do_it();
}

#ifdef CONFIG_BAR
static void bar_remove(struct xenbus_device *dev)
{
	/* does it */
	do_it();
}

#endif

static struct xenbus_driver foo = {
	.name = "foo",
	.remove	= foo_remove,	/* comes last */
};

#ifdef CONFIG_BAR
static const struct xenbus_driver bar = {
	.remove = bar_remove,
};
#endif

static struct xenbus_driver far = {
	.name = "far", .remove = elsewhere_remove,
};

static struct xenbus_driver address = {
	.remove = &foo_remove,
};

static struct other other = {
	.remove = foo_remove,
};
