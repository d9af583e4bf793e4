// SPDX-License-Identifier: GPL-2.0
/// Have the driver core call probe and remove of a SCSI driver.
// What: probe() and remove() are callbacks of scsi_driver, with the SCSI device as their argument
// Upstream: f7d4f1bf5724 ("scsi: core: sysfs: Make use of bus callbacks"), v7.0
// When: !HAVE_MEMBER(scsi_driver, probe) && MEMBER_RETURNS(device_driver, probe, int)
// When: MEMBER_RETURNS(device_driver, remove, int)
// Provides: scsi_driver.probe, scsi_driver.remove
// Optional: yes
// Confidence: High
// Reduced: no
// Test: tests/evolutions/scsi/driver-probe
// Comments: a driver whose structure does not name gendrv is not reached
// Example: .probe = f becomes .gendrv.probe = backfit_drv_probe, which calls f

@@
identifier drv, fn;
fresh identifier old = "backfit_" ## drv ## "_probe";
@@
+static int old(struct device *dev)
+{
+	return fn(to_scsi_device(dev));
+}
+
 struct scsi_driver drv = {
-	.probe = fn,
	.gendrv = {
+		.probe = old,
		...,
	},
 };

@@
identifier drv, fn;
fresh identifier old = "backfit_" ## drv ## "_remove";
@@
+static int old(struct device *dev)
+{
+	fn(to_scsi_device(dev));
+	return 0;
+}
+
 struct scsi_driver drv = {
-	.remove = fn,
	.gendrv = {
+		.remove = old,
		...,
	},
 };
