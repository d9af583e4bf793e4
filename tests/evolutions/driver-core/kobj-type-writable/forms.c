// SPDX-License-Identifier: GPL-2.0
static const struct kobj_type bar_ktype;

static const struct kobj_type foo_ktype = {
	.release	= foo_release,
	.sysfs_ops	= &kobj_sysfs_ops,
};

static int foo_add(struct foo *foo)
{
	return kobject_init_and_add(&foo->kobj, &foo_ktype, NULL, "%s", "foo");
}
