// SPDX-License-Identifier: GPL-2.0
/// Install callbacks that are given their battery hook by ones that know it.
// What: the callbacks of acpi_battery_hook are given the hook, too
// Upstream: 878a82c23469 ("ACPI: battery: Pass battery hook pointer to hook callbacks"), v6.2
// When: MEMBER_PARAMS(acpi_battery_hook, add_battery) == 1
// Provides: acpi_battery_hook.add_battery, acpi_battery_hook.remove_battery
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/acpi/battery-hook
// Comments: a hook that is set up at run time is not reached
// Example: .add_battery = fn -> .add_battery = foo_add_alone, which calls it with &foo
@@
identifier drv, fn;
@@
 struct acpi_battery_hook drv = {
	.remove_battery =
-	&
	fn,
 };

@@
identifier drv, fn;
@@
 struct acpi_battery_hook drv = {
	.add_battery =
-	&
	fn,
 };

@@
identifier hook;
identifier fn !~ "_add_alone$";
fresh identifier wrapper = hook ## "_add_alone";
@@
+static struct acpi_battery_hook hook;
+
+static int wrapper(struct power_supply *battery)
+{
+	return fn(battery, &hook);
+}
+
 struct acpi_battery_hook hook = {
	.add_battery =
-	fn
+	wrapper
	,
 };

@@
identifier hook;
identifier fn !~ "_remove_alone$";
fresh identifier wrapper = hook ## "_remove_alone";
@@
+static int wrapper(struct power_supply *battery)
+{
+	return fn(battery, &hook);
+}
+
 struct acpi_battery_hook hook = {
	.remove_battery =
-	fn
+	wrapper
	,
 };
