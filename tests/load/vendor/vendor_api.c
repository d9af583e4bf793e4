// SPDX-License-Identifier: GPL-2.0
/*
 * What a vendor's module might export: names of the newest kernel's that compat.ko
 * stands in for on this one, with another meaning and another signature.
 */
#include <linux/module.h>

/* No header of this kernel declares them: that is the point. */
int hwmon_lock(long what);
int hwmon_unlock(long what);

int hwmon_lock(long what)
{
	return what > 0;
}
EXPORT_SYMBOL(hwmon_lock);

int hwmon_unlock(long what)
{
	return what < 0;
}
EXPORT_SYMBOL(hwmon_unlock);

MODULE_DESCRIPTION("Exports upstream's names beside a backport");
MODULE_LICENSE("GPL");
