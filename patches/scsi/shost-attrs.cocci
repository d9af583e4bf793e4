// SPDX-License-Identifier: GPL-2.0
/// Name the attributes of a host as a list of their own.
// What: the attributes of a host are a list of groups
// Upstream: 92c4b58b15c5 ("scsi: core: Register sysfs attributes earlier"), v5.16
// When: !HAVE_MEMBER(scsi_host_template, shost_groups) && HAVE_MEMBER(scsi_host_template, shost_attrs)
// Provides: scsi_host_template.shost_groups
// Confidence: High
// Reduced: no
// Test: tests/evolutions/scsi/shost-attrs
// Comments: groups of another file must be one, and the host must be allocated where they are named

@own@
declarer name ATTRIBUTE_GROUPS;
identifier name;
@@
 ATTRIBUTE_GROUPS(name);

@depends on own@
identifier sht, groups;
@@
 struct scsi_host_template sht = {
-	.shost_groups = groups,
+	.shost_attrs = backport_shost_attrs(groups),
 };

@shared depends on !own@
identifier sht, groups;
@@
 struct scsi_host_template sht = {
	.shost_groups = groups,
 };

@alloc@
identifier shared.sht, shared.groups;
expression size;
@@
-scsi_host_alloc(&sht, size)
+backport_scsi_host_alloc(&sht, size, groups)

@depends on alloc@
identifier shared.sht, shared.groups;
@@
 struct scsi_host_template sht = {
-	.shost_groups = groups,
 };
