// SPDX-License-Identifier: GPL-2.0
/// Install an exit that returns nothing by one that returns 0.
// What: cpufreq_driver.exit returns void, for its value had no effect
// Upstream: b4b1ddc9dfe9 ("cpufreq: Make cpufreq_driver->exit() return void"), v6.11
// When: MEMBER_RETURNS(cpufreq_driver, exit, int)
// Provides: cpufreq_driver.exit
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/cpufreq/exit-int
// Comments: a callback installed by an assignment is not reached
// Example: .exit = fn -> .exit = foo_exit_int, which calls it
@@
identifier drv, fn;
@@
 struct cpufreq_driver drv = {
	.exit =
-	&
	fn,
 };

@@
identifier drv;
identifier fn !~ "_exit_int$";
fresh identifier wrapper = drv ## "_exit_int";
@@
+static int wrapper(struct cpufreq_policy *policy)
+{
+	fn(policy);
+	return 0;
+}
+
 struct cpufreq_driver drv = {
	.exit =
-	fn
+	wrapper
	,
 };
