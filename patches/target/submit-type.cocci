// SPDX-License-Identifier: GPL-2.0
/// Submit commands as the fabric says.
// What: a fabric says whether commands are submitted at once or from the queue
// Upstream: 194605d45dcb ("scsi: target: Have drivers report if they support direct submissions"), v6.7
// When: !HAVE_MEMBER(target_core_fabric_ops, default_submit_type) && !HAVE_MEMBER(target_core_fabric_ops, direct_submit_supp)
// When: HAVE_FUNCTION(target_queue_submission)
// Provides: target_core_fabric_ops.default_submit_type, target_core_fabric_ops.direct_submit_supp, TARGET_DIRECT_SUBMIT, TARGET_QUEUE_SUBMIT
// Confidence: High
// Reduced: the attribute submit_type is not there: commands are submitted as the fabric does by default
// Test: tests/evolutions/target/submit-type

@queued@
identifier ops;
@@
 struct target_core_fabric_ops ops = {
	.default_submit_type = TARGET_QUEUE_SUBMIT,
 };

@depends on queued@
expression cmd;
@@
-target_submit(cmd)
+target_queue_submission(cmd)

@@
identifier ops;
expression type;
@@
 struct target_core_fabric_ops ops = {
-	.default_submit_type = type,
 };

@@
identifier ops;
expression supported;
@@
 struct target_core_fabric_ops ops = {
-	.direct_submit_supp = supported,
 };
