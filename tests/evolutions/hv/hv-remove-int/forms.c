#include <linux/hyperv.h>

static void foo_remove(struct hv_device *dev)
{
	/* does it */
	do_it();
}

#ifdef CONFIG_BAR
static void bar_remove(struct hv_device *dev)
{
	/* does it */
	do_it();
}

#endif

static struct hv_driver foo = {
	.name = "foo",
	.remove	= foo_remove,	/* comes last */
};

#ifdef CONFIG_BAR
static const struct hv_driver bar = {
	.remove = bar_remove,
};
#endif

static struct hv_driver far = {
	.name = "far", .remove = elsewhere_remove,
};

static struct hv_driver address = {
	.remove = &foo_remove,
};

static struct other other = {
	.remove = foo_remove,
};
