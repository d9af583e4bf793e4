// SPDX-License-Identifier: GPL-2.0
#include <linux/i2c.h>

static struct i2c_driver demo_driver = {
	.driver = {
		.name = "demo",
	},
	.probe = demo_probe, /* this stays */
	.flags = I2C_DRV_ACPI_WAIVE_D0_PROBE,
};

struct i2c_driver far_driver = { .flags = I2C_DRV_ACPI_WAIVE_D0_PROBE, .probe = far_probe };

/* another structure's */
static const struct demo demo = {
	.flags = 1,
};
