// SPDX-License-Identifier: GPL-2.0
/// Choose a USB device's configuration when the device is probed.
// What: a struct usb_device_driver that is a generic_subclass may have a choose_configuration of its own
// Upstream: a87b8e3be926 ("usb: core: Allow subclassed USB drivers to override usb_choose_configuration()"), v6.8
// When: !HAVE_MEMBER(usb_device_driver, choose_configuration) && HAVE_MEMBER(usb_device_driver, generic_subclass)
// When: HAVE_EXPORT(usb_set_configuration)
// Provides: usb_device_driver.choose_configuration
// Confidence: High
// Reduced: the core's own choice is set first, and is what a device gets that is authorized later
// Test: tests/evolutions/usb/choose-configuration
// Comments: a driver with a probe of its own keeps the member, which is a gap then
// Example: .choose_configuration = f becomes .probe = backfit_driver_probe, which calls f

@own_probe@
identifier drv, own, fn;
position p;
@@
 struct usb_device_driver drv = {
	.probe = own,
	.choose_configuration = fn@p,
 };

@@
identifier drv, fn;
position p != own_probe.p;
fresh identifier old = "backfit_" ## drv ## "_probe";
@@
+static int old(struct usb_device *udev)
+{
+	return backport_usb_choose_configuration(udev, fn);
+}
+
 struct usb_device_driver drv = {
	.
-	choose_configuration
+	probe
	=
-	fn@p
+	old
	,
 };
