// SPDX-License-Identifier: GPL-2.0
/// Have send called with what it takes.
// What: send() is told how large the buffer is, for drivers that answer in it at once
// Upstream: 07d8004d6fb9 ("tpm: add bufsiz parameter in the .send callback"), v6.17
// When: MEMBER_PARAMS(tpm_class_ops, send) == 3
// Provides: tpm_class_ops.send
// Confidence: High
// Reduced: no
// Test: tests/evolutions/tpm/send-without-bufsiz
// Comments: callbacks installed by an assignment are not reached; 4096 is what the buffers of cores that do not tell have at least

@@
typedef u8;
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_send";
@@
+static int old(struct tpm_chip *chip, u8 *buf, size_t len)
+{
+	return fn(chip, buf, 4096, len);
+}
+
 struct tpm_class_ops ops = {
	.send =
-	fn
+	old
	,
 };

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_send";
@@
+static int old(struct tpm_chip *chip, u8 *buf, size_t len)
+{
+	return fn(chip, buf, 4096, len);
+}
+
 struct tpm_class_ops ops = {
	.send =
-	&fn
+	old
	,
 };
