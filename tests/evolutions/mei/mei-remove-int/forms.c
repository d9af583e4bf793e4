#include <linux/mei_cl_bus.h>

static void foo_remove(struct mei_cl_device *cldev)
{
	/* does it */
	do_it();
}

#ifdef CONFIG_BAR
static void bar_remove(struct mei_cl_device *cldev)
{
	/* does it */
	do_it();
}

#endif

static struct mei_cl_driver foo = {
	.name = "foo",
	.remove	= foo_remove,	/* comes last */
};

#ifdef CONFIG_BAR
static const struct mei_cl_driver bar = {
	.remove = bar_remove,
};
#endif

static struct mei_cl_driver far = {
	.name = "far", .remove = elsewhere_remove,
};

static struct mei_cl_driver address = {
	.remove = &foo_remove,
};

static struct other other = {
	.remove = foo_remove,
};
