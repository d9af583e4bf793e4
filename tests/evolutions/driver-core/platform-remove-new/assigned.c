// SPDX-License-Identifier: GPL-2.0
#include <linux/platform_device.h>

int demo_register(struct demo *demo)
{
	struct platform_driver *driver = &demo->driver;

	driver->remove = demo_remove; /* this stays */
	driver->driver.name = demo->name;
	demo->remove = demo_remove;
	return platform_driver_register(driver);
}
