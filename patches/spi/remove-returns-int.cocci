// SPDX-License-Identifier: GPL-2.0
/// Install a spi remove function that returns nothing by one that returns 0.
// What: spi_driver.remove returns void, for its value had no effect
// Upstream: a0386bba7093 ("spi: make remove callback a void function"), v5.18
// When: MEMBER_RETURNS(spi_driver, remove, int)
// Provides: spi_driver.remove
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/spi/remove-returns-int
// Comments: a driver whose .remove is assigned at run time is not reached
// Example: .remove = foo_remove -> .remove = foo_driver_remove_int, which calls it

@@
identifier drv;
identifier fn !~ "_remove_int$";
fresh identifier wrapper = drv ## "_remove_int";
@@
+static int wrapper(struct spi_device *spi)
+{
+	fn(spi);
+	return 0;
+}
+
 struct spi_driver drv = {
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
+static int __exit wrapper(struct spi_device *spi)
+{
+	fn(spi);
+	return 0;
+}
+
 struct spi_driver drv = {
 	.remove =
-	__exit_p(fn)
+	__exit_p(wrapper)
 	,
 };
