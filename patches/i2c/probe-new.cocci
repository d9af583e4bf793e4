// SPDX-License-Identifier: GPL-2.0
/// Install an i2c probe function that takes no device id by .probe_new.
// What: i2c_driver.probe lost its second parameter; in between, .probe_new took such functions
// Upstream: 03c835f498b5 ("i2c: Switch .probe() to not take an id parameter"), v6.3
// When: MEMBER_PARAMS(i2c_driver, probe) == 2 && HAVE_MEMBER(i2c_driver, probe_new)
// Provides: i2c_driver.probe
// After: i2c/driver-flags
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/i2c/probe-new
// Comments: a driver whose .probe is assigned at run time is not reached
// Example: .probe = lm75_i2c_probe -> .probe_new = lm75_i2c_probe

@@
identifier drv;
expression fn;
@@
 struct i2c_driver drv = {
-	.probe
+	.probe_new
 	= fn,
 };
