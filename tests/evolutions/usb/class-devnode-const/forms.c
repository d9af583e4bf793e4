#include <linux/usb.h>

static char *foo_devnode(const struct device *dev, umode_t *mode)
{
	/* does it */
	do_it();
	return NULL;
}

#ifdef CONFIG_BAR
static char *bar_devnode(const struct device *dev, umode_t *mode)
{
	/* does it */
	do_it();
	return NULL;
}

#endif

static struct usb_class_driver foo = {
	.name = "foo",
	.devnode	= foo_devnode,	/* comes last */
};

#ifdef CONFIG_BAR
static const struct usb_class_driver bar = {
	.devnode = bar_devnode,
};
#endif

static struct usb_class_driver far = {
	.name = "far", .devnode = elsewhere_devnode,
};

static struct usb_class_driver address = {
	.devnode = &foo_devnode,
};

static struct other other = {
	.devnode = foo_devnode,
};
