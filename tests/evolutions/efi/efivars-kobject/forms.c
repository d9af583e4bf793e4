// SPDX-License-Identifier: GPL-2.0
#include <linux/efi.h>
#include <linux/kobject.h>

static struct efivars demo_efivars;
static const struct efivar_operations demo_efivar_ops;
static struct kobject *demo_kobj;

static int demo_init(void)
{
	int ret;

	demo_kobj = kobject_create_and_add("demo", firmware_kobj);
	if (!demo_kobj)
		return -ENOMEM;

	ret = efivars_register(&demo_efivars, &demo_efivar_ops);
	if (ret)
		kobject_put(demo_kobj);
	return ret;
}
