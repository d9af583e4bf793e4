// SPDX-License-Identifier: GPL-2.0
/// Let an I2C driver not say that its device may stay off while it is probed.
// What: an I2C driver says whether its device may stay off while it is probed
// Upstream: b18c1ad685d9 ("i2c: Allow an ACPI driver to manage the device's power state during probe"), v5.16
// When: HAVE_TYPE(struct i2c_driver) && !HAVE_MEMBER(i2c_driver, flags)
// Provides: i2c_driver.flags, I2C_DRV_ACPI_WAIVE_D0_PROBE
// Confidence: High
// Reduced: a device is turned on for its probe
// Test: tests/evolutions/i2c/driver-flags
// Comments: flags that are assigned are not reached
// Example: .flags = I2C_DRV_ACPI_WAIVE_D0_PROBE, -> (nothing)

@@
identifier drv;
expression e;
@@
 struct i2c_driver drv = {
-	.flags = e,
 };
