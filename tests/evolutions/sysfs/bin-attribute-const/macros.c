// SPDX-License-Identifier: GPL-2.0
#include <linux/sysfs.h>

#define FOO_SYSFS_W(thingy, THINGY) \
static ssize_t foo_sysfs_write_ ## thingy(struct file *fp, \
		struct kobject *kobj, const struct bin_attribute *attr, \
		char *buf, loff_t off, size_t count) \
{ \
	return foo_sysfs_write(fp, kobj, buf, off, count, \
			FOO_SIZE_ ## THINGY, FOO_COMMAND_ ## THINGY); \
}

#define FOO_SYSFS_R(thingy, THINGY) \
static ssize_t foo_sysfs_read_ ## thingy(struct file *fp, \
		struct kobject *kobj, const struct bin_attribute *attr, \
		char *buf, loff_t off, size_t count) \
{ \
	return foo_sysfs_read(fp, kobj, buf, off, count, \
			FOO_SIZE_ ## THINGY, FOO_COMMAND_ ## THINGY); \
}

#define FOO_BIN_ATTRIBUTE_RW(thingy, THINGY) \
FOO_SYSFS_W(thingy, THINGY) \
FOO_SYSFS_R(thingy, THINGY) \
static const struct bin_attribute bin_attr_ ## thingy = { \
	.attr = { .name = #thingy, .mode = 0660 }, \
	.size = FOO_SIZE_ ## THINGY, \
	.read = foo_sysfs_read_ ## thingy, \
	.write = foo_sysfs_write_ ## thingy \
};

FOO_BIN_ATTRIBUTE_RW(control, CONTROL)

static const struct bin_attribute *const foo_attrs[] = {
	&bin_attr_control,
	NULL,
};

static const struct bin_attribute *foo_more[] = {
	&bin_attr_control,
	NULL,
};

static int foo_create(struct device *dev)
{
	const struct bin_attribute *attr = &bin_attr_control;

	return sysfs_create_bin_file(&dev->kobj, attr);
}
