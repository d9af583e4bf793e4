// SPDX-License-Identifier: GPL-2.0
/// Have sdev_configure called with limits that are then set.
// What: sdev_configure() is given the limits of the queue, which the core sets when it returns
// Upstream: b7eefcf11f3f ("scsi: core: Add a device_configure method to the host template"), v6.10
// When: !HAVE_MEMBER(scsi_host_template, sdev_configure)
// When: !HAVE_MEMBER(scsi_host_template, device_configure)
// Provides: scsi_host_template.sdev_configure
// Keeps: scsi_host_template.sdev_configure
// Optional: yes
// Confidence: High
// Reduced: no
// Test: tests/evolutions/scsi/sdev-configure-limits
// Comments: callbacks installed by an assignment are not reached
// Example: .sdev_configure = f becomes .sdev_configure = backfit_ops_sdev_configure, which calls f

@ata@
identifier ops;
position p;
@@
 struct scsi_host_template ops = {
	.sdev_configure = ata_scsi_sdev_configure@p,
 };

@@
identifier ops, fn !~ "^backfit_";
position p != ata.p;
fresh identifier old = "backfit_" ## ops ## "_sdev_configure";
@@
+static int old(struct scsi_device *sdev)
+{
+	return backport_sdev_configure(sdev, fn);
+}
+
 struct scsi_host_template ops = {
	.sdev_configure =
-	fn@p
+	old
	,
 };
