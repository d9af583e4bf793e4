// SPDX-License-Identifier: GPL-2.0
/// Name the answer in a taskfile command and feature.
// What: a taskfile names what a device answers: status and error are other names of command and feature
// Upstream: efcef265fd83 ("ata: add/use ata_taskfile::{error|status} fields"), v5.18
// When: !HAVE_MEMBER(ata_taskfile, status) && HAVE_MEMBER(ata_taskfile, command)
// Provides: ata_taskfile.status, ata_taskfile.error
// Optional: yes
// Confidence: High
// Reduced: no
// Test: tests/evolutions/ata/taskfile-status

@@
struct ata_taskfile *tf;
@@
(
-tf->status
+tf->command
|
-tf->error
+tf->feature
)

@@
struct ata_taskfile tf;
@@
(
-tf.status
+tf.command
|
-tf.error
+tf.feature
)

@@
struct ata_queued_cmd *qc;
@@
(
-qc->result_tf.status
+qc->result_tf.command
|
-qc->result_tf.error
+qc->result_tf.feature
)
