// SPDX-License-Identifier: GPL-2.0
/// Format what nmi_panic() says before it is called.
// What: nmi_panic() formats its message
// Upstream: not found (nmi_panic in include/linux/panic.h), v6.20
// When: PARAMS(nmi_panic) == 2
// Provides: nmi_panic
// Keeps: nmi_panic
// Optional: yes
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/x86/nmi-panic-message
// Comments: a message of more than 255 characters is cut
// Example: nmi_panic(regs, "%s", msg); -> nmi_panic(regs, msg);
@s@
expression r, m;
position p;
@@
 nmi_panic@p(r,
-	"%s",
	m)

@@
expression r, f;
expression list[n >= 1] es;
position q != s.p;
@@
-nmi_panic@q(r, f, es);
+{
+	char text[256];
+
+	scnprintf(text, sizeof(text), f, es);
+	nmi_panic(r, text);
+}
