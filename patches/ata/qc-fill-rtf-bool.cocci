// SPDX-License-Identifier: GPL-2.0
/// Have qc_fill_rtf return that it filled the taskfile.
// What: qc_fill_rtf() cannot fail and returns nothing
// Upstream: 931139af5718 ("ata: libata: simplify qc_fill_rtf port operation interface"), v6.3
// When: MEMBER_RETURNS(ata_port_operations, qc_fill_rtf, bool)
// Provides: ata_port_operations.qc_fill_rtf
// Confidence: High
// Reduced: no
// Test: tests/evolutions/ata/qc-fill-rtf-bool
// Comments: callbacks installed by an assignment are not reached
// Example: .qc_fill_rtf = f becomes .qc_fill_rtf = backfit_ops_qc_fill_rtf, which calls f and returns true

@@
typedef bool;
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_qc_fill_rtf";
@@
+static bool old(struct ata_queued_cmd *qc)
+{
+	fn(qc);
+	return true;
+}
+
 struct ata_port_operations ops = {
	.qc_fill_rtf =
-	fn
+	old
	,
 };
