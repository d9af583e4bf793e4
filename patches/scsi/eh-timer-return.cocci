// SPDX-License-Identifier: GPL-2.0
/// Have eh_timed_out() return what the block layer has for it.
// What: eh_timed_out() returns enum scsi_timeout_action, which tells a command that is done from one that is not handled
// Upstream: dee7121e8c0a ("scsi: core: Change the return type of .eh_timed_out()"), v6.2
// When: MEMBER_RETURNS(scsi_host_template, eh_timed_out, enum blk_eh_timer_return)
// Provides: scsi_host_template.eh_timed_out, enum scsi_timeout_action, iscsi_eh_cmd_timed_out, srp_timed_out
// Keeps: scsi_host_template.eh_timed_out, iscsi_eh_cmd_timed_out, srp_timed_out
// Optional: yes
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/scsi/eh-timer-return

@@
@@
-enum scsi_timeout_action
+enum blk_eh_timer_return
