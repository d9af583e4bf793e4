// SPDX-License-Identifier: GPL-2.0
/// Install shutdown() at the driver that the core has in a USB driver, where that has today's name.
// What: a USB driver has a callback for the system's shutdown of its own
// Upstream: not found (USB: core: Add a shutdown callback to struct usb_driver), v6.9
// When: !HAVE_MEMBER(usb_driver, shutdown)
// When: HAVE_MEMBER(usb_driver, driver) && !HAVE_MEMBER(usb_driver, drvwrap)
// Provides: usb_driver.shutdown
// Confidence: High
// Reduced: no
// Test: tests/evolutions/usb/interface-shutdown-driver
// Comments: callbacks installed by an assignment are not reached

@@
identifier drv, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## drv ## "_shutdown";
@@
+static void old(struct device *dev)
+{
+	fn(to_usb_interface(dev));
+}
+
 struct usb_driver drv = {
-	.shutdown = fn,
+	.driver.shutdown = old,
 };
