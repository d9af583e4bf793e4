// SPDX-License-Identifier: GPL-2.0
#include <linux/i8042.h>

static int demo_probe(struct demo *demo)
{
	int err;

	if (!demo->driver->filter)
		return 0;
	err = i8042_install_filter(demo->driver->filter, demo); /* its own */
	return err;
}

static void demo_remove(struct demo *demo)
{
	if (demo->driver->filter)
		i8042_remove_filter(demo->driver->filter);
}
