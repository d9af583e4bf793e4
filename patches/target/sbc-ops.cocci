// SPDX-License-Identifier: GPL-2.0
/// Name the operations of a backend sbc_ops.
// What: sbc_ops became exec_cmd_ops, which holds reservations, too
// Upstream: 0217da08c1b9 ("scsi: target: Rename sbc_ops to exec_cmd_ops"), v6.5
// When: !HAVE_TYPE(struct exec_cmd_ops) && HAVE_TYPE(struct sbc_ops)
// Provides: struct exec_cmd_ops, sbc_parse_cdb
// Keeps: sbc_parse_cdb
// Optional: yes
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/target/sbc-ops
// Comments: members that sbc_ops lacks stay as they are

@@
@@
-struct exec_cmd_ops
+struct sbc_ops
