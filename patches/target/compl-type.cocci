// SPDX-License-Identifier: GPL-2.0
/// Leave it to the target core that commands complete from its queue.
// What: a fabric says whether commands complete at once or from the queue
// Upstream: 06933066d88a ("scsi: target: Add support for completing commands from backend context"), v7.1
// When: !HAVE_MEMBER(target_core_fabric_ops, default_compl_type)
// Provides: target_core_fabric_ops.default_compl_type, TARGET_QUEUE_COMPL
// Confidence: High
// Reduced: the attribute complete_type is not there: all commands complete from the queue
// Options: --no-includes
// Test: tests/evolutions/target/compl-type

@@
identifier ops;
@@
 struct target_core_fabric_ops ops = {
-	.default_compl_type = TARGET_QUEUE_COMPL,
 };
