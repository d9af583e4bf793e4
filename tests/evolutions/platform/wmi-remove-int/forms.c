#include <linux/wmi.h>

static void foo_remove(struct wmi_device *wdev)
{
	/* does it */
	do_it();
}

#ifdef CONFIG_BAR
static void bar_remove(struct wmi_device *wdev)
{
	/* does it */
	do_it();
}

#endif

static struct wmi_driver foo = {
	.name = "foo",
	.remove	= foo_remove,	/* comes last */
};

#ifdef CONFIG_BAR
static const struct wmi_driver bar = {
	.remove = bar_remove,
};
#endif

static struct wmi_driver far = {
	.name = "far", .remove = elsewhere_remove,
};

static struct wmi_driver address = {
	.remove = &foo_remove,
};

static struct other other = {
	.remove = foo_remove,
};
