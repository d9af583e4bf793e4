// SPDX-License-Identifier: GPL-2.0
/// Leave out the attribute that tells whether a remote port's session is encrypted.
// What: a remote port tells whether its session is encrypted, as its driver says
// Upstream: not found (get_fc_rport_enc_info in include/scsi/scsi_transport_fc.h), v6.17
// When: HAVE_TYPE(struct fc_rport) && !HAVE_MEMBER(fc_function_template, get_fc_rport_enc_info)
// Provides: fc_function_template.get_fc_rport_enc_info, transport_container.encryption
// Keeps: fc_function_template.get_fc_rport_enc_info
// Confidence: High
// Reduced: the folder "encryption" of a remote port is missing
// Comments: the macro that makes the attributes stays, and is used no more
// Test: tests/evolutions/scsi/fc-rport-encryption

@@
declarer name fc_rport_encryption;
identifier what;
@@
-fc_rport_encryption(what);

@gone@
identifier list, shown =~ "^device_attr_rport_encryption_.*$";
@@
-static struct attribute *list[] = {
-	&shown.attr,
-	NULL
-};

@@
identifier gone.list, group;
expression folder;
@@
-static struct attribute_group group = {
-	.name = folder,
-	.attrs = list,
-};

@@
expression ft, i, group;
@@
-if (ft->get_fc_rport_enc_info)
-	i->rport_attr_cont.encryption = &group;
