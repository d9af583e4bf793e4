// SPDX-License-Identifier: GPL-2.0
/// Name the attributes of a device with NCQ as a list of their own.
// What: the attributes of a device with NCQ are a list of groups
// Upstream: c3f69c7f629f ("scsi: ata: Switch to attribute groups"), v5.16
// When: !HAVE_VARIABLE(ata_ncq_sdev_groups) && HAVE_VARIABLE(ata_ncq_sdev_attrs)
// When: HAVE_MEMBER(scsi_host_template, sdev_attrs)
// Provides: ata_ncq_sdev_groups
// Confidence: High
// Reduced: no
// Test: tests/evolutions/ata/ncq-sdev-attrs

@@
identifier sht;
@@
 struct scsi_host_template sht = {
-	.sdev_groups = ata_ncq_sdev_groups,
+	.sdev_attrs = ata_ncq_sdev_attrs,
 };
