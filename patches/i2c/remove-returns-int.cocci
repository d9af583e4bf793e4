// SPDX-License-Identifier: GPL-2.0
/// Install a i2c remove function that returns nothing by one that returns 0.
// What: i2c_driver.remove returns void, for its value had no effect
// Upstream: ed5c2f5fd10d ("i2c: Make remove callback return void"), v6.1
// When: MEMBER_RETURNS(i2c_driver, remove, int)
// Provides: i2c_driver.remove
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/i2c/remove-returns-int
// Comments: a driver whose .remove is assigned at run time is not reached
// Example: .remove = foo_remove -> .remove = foo_driver_remove_int, which calls it

@@
identifier drv;
identifier fn !~ "_remove_int$";
fresh identifier wrapper = drv ## "_remove_int";
@@
+static int wrapper(struct i2c_client *client)
+{
+	fn(client);
+	return 0;
+}
+
 struct i2c_driver drv = {
 	.remove =
-	fn
+	wrapper
 	,
 };

@@
identifier drv;
identifier fn !~ "_remove_int$";
fresh identifier wrapper = drv ## "_remove_int";
@@
+static int __exit wrapper(struct i2c_client *client)
+{
+	fn(client);
+	return 0;
+}
+
 struct i2c_driver drv = {
 	.remove =
-	__exit_p(fn)
+	__exit_p(wrapper)
 	,
 };
