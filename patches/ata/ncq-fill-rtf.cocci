// SPDX-License-Identifier: GPL-2.0
/// Leave out what fetches the results of queued commands at once.
// What: a port can fetch the results of several queued commands at once, and marks those that have theirs
// Upstream: 18bd7718b5c4 ("scsi: ata: libata: Handle completion of CDL commands using policy 0xD"), v6.5
// When: HAVE_TYPE(struct ata_port_operations)
// When: !HAVE_MEMBER(ata_port_operations, qc_ncq_fill_rtf)
// Provides: ata_port_operations.qc_ncq_fill_rtf, ATA_QCFLAG_RTF_FILLED
// Confidence: High
// Reduced: no; the target fetches the result of each command where it needs it
// Test: tests/evolutions/ata/ncq-fill-rtf

@ncq@
identifier ops, fn;
@@
 struct ata_port_operations ops = {
-	.qc_ncq_fill_rtf = fn,
 };

@@
attribute name __maybe_unused;
identifier ncq.fn;
@@
 static
-void
+void __maybe_unused
 fn(...)
 {
	...
 }

@@
expression qc;
@@
-qc->flags |= ATA_QCFLAG_RTF_FILLED;
