// SPDX-License-Identifier: GPL-2.0
/*
 * A module with a faux device of its own name: two packages have one each, made of
 * this file, so that the state of both packages' compat modules is there together.
 */
#include <linux/device/faux.h>
#include <linux/module.h>

static struct faux_device *faux;

static int __init faux_pair_init(void)
{
	faux = faux_device_create(KBUILD_MODNAME, NULL, NULL);
	return faux ? 0 : -ENODEV;
}
module_init(faux_pair_init);

static void __exit faux_pair_exit(void)
{
	faux_device_destroy(faux);
}
module_exit(faux_pair_exit);

MODULE_DESCRIPTION("A faux device, for two packages");
MODULE_LICENSE("GPL");
