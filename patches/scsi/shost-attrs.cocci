// SPDX-License-Identifier: GPL-2.0
/// Name the attributes of a host as a list of their own.
// What: the attributes of a host are a list of groups
// Upstream: 92c4b58b15c5 ("scsi: core: Register sysfs attributes earlier"), v5.16
// When: !HAVE_MEMBER(scsi_host_template, shost_groups) && HAVE_MEMBER(scsi_host_template, shost_attrs)
// Provides: scsi_host_template.shost_groups
// Confidence: High
// Reduced: no
// Test: tests/evolutions/scsi/shost-attrs
// Comments: the groups must be those of ATTRIBUTE_GROUPS()

@@
identifier sht, groups;
@@
 struct scsi_host_template sht = {
-	.shost_groups = groups,
+	.shost_attrs = backport_shost_attrs(groups),
 };
