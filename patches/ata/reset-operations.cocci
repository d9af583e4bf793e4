// SPDX-License-Identifier: GPL-2.0
/// Name a port's reset callbacks as members of their own.
// What: the reset callbacks of ata_port_operations are members of two structures, reset and pmp_reset
// Upstream: a4daf088a773 ("ata: libata-eh: Simplify reset operation management"), v6.17
// When: !HAVE_MEMBER(ata_port_operations, reset) && HAVE_MEMBER(ata_port_operations, softreset)
// Provides: ata_port_operations.reset, ata_port_operations.pmp_reset, struct ata_reset_operations
// Keeps: struct ata_reset_operations
// Optional: yes
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/ata/reset-operations
// Comments: arrays of the structure, and a whole struct ata_reset_operations as the core passes on, are not reached
// Example: .reset.softreset = f -> .softreset = f

@@
identifier ops;
expression f;
@@
 struct ata_port_operations ops = {
-	.reset.prereset
+	.prereset
 	= f,
 };

@@
identifier ops;
expression f;
@@
 struct ata_port_operations ops = {
-	.reset.softreset
+	.softreset
 	= f,
 };

@@
identifier ops;
expression f;
@@
 struct ata_port_operations ops = {
-	.reset.hardreset
+	.hardreset
 	= f,
 };

@@
identifier ops;
expression f;
@@
 struct ata_port_operations ops = {
-	.reset.postreset
+	.postreset
 	= f,
 };

@@
identifier ops;
expression f;
@@
 struct ata_port_operations ops = {
-	.pmp_reset.prereset
+	.pmp_prereset
 	= f,
 };

@@
identifier ops;
expression f;
@@
 struct ata_port_operations ops = {
-	.pmp_reset.softreset
+	.pmp_softreset
 	= f,
 };

@@
identifier ops;
expression f;
@@
 struct ata_port_operations ops = {
-	.pmp_reset.hardreset
+	.pmp_hardreset
 	= f,
 };

@@
identifier ops;
expression f;
@@
 struct ata_port_operations ops = {
-	.pmp_reset.postreset
+	.pmp_postreset
 	= f,
 };

@@
struct ata_port_operations ops;
@@
(
-ops.reset.prereset
+ops.prereset
|
-ops.reset.softreset
+ops.softreset
|
-ops.reset.hardreset
+ops.hardreset
|
-ops.reset.postreset
+ops.postreset
|
-ops.pmp_reset.prereset
+ops.pmp_prereset
|
-ops.pmp_reset.softreset
+ops.pmp_softreset
|
-ops.pmp_reset.hardreset
+ops.pmp_hardreset
|
-ops.pmp_reset.postreset
+ops.pmp_postreset
)

@@
struct ata_port_operations *ops;
@@
(
-ops->reset.prereset
+ops->prereset
|
-ops->reset.softreset
+ops->softreset
|
-ops->reset.hardreset
+ops->hardreset
|
-ops->reset.postreset
+ops->postreset
|
-ops->pmp_reset.prereset
+ops->pmp_prereset
|
-ops->pmp_reset.softreset
+ops->pmp_softreset
|
-ops->pmp_reset.hardreset
+ops->pmp_hardreset
|
-ops->pmp_reset.postreset
+ops->pmp_postreset
)
