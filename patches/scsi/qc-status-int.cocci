// SPDX-License-Identifier: GPL-2.0
/// Have queuecommand and what it calls return int.
// What: queuecommand() returns enum scsi_qc_status in place of int, so that only what the core understands is returned
// Upstream: 0db3f51839fe ("scsi: Change the return type of the .queuecommand() callback"), v7.0
// When: MEMBER_RETURNS(scsi_host_template, queuecommand, int)
// Provides: scsi_host_template.queuecommand, enum scsi_qc_status, iscsi_queuecommand
// Keeps: scsi_host_template.queuecommand, iscsi_queuecommand
// Optional: yes
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/scsi/qc-status-int
// Comments: a queuecommand of the target's own headers returns int already
// Example: enum scsi_qc_status foo_queuecommand(...) -> int foo_queuecommand(...)

@@
@@
-enum scsi_qc_status
+int
