#include <linux/sysfs.h>

static const struct bin_attribute *const foo_bin_attrs[] = {
	&bin_attr_eeprom,
	NULL
};

static const struct attribute_group foo_group = {
	.attrs		= foo_attrs,
	.bin_attrs	= foo_bin_attrs,	/* all of them */
};

#ifdef CONFIG_BAR
static struct attribute_group bar_group = {
	.bin_attrs = foo_bin_attrs,
};
#endif

static const struct other other = {
	.bin_attrs = foo_bin_attrs,
};
