// SPDX-License-Identifier: GPL-2.0
/// Install a filter of the keyboard controller that keeps its context itself.
// What: filters of i8042 are given a context, which is passed when they are installed
// Upstream: cec8c359f87c ("Input: i8042 - Add support for platform filter contexts"), v6.15
// When: PARAMS(i8042_install_filter) == 1
// Provides: i8042_install_filter, i8042_remove_filter
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/platform/i8042-filter
// Comments: a filter that a member names is kept by backport_i8042_install_filter(), one for each file
// Example: i8042_install_filter(foo, ctx) -> foo_context = ctx; i8042_install_filter(foo_alone)
@installed@
identifier fn;
expression context;
@@
 i8042_install_filter(fn, context)

@defined@
typedef bool;
identifier installed.fn, data, str, port, context;
fresh identifier alone = fn ## "_alone";
fresh identifier kept = fn ## "_context";
@@
 fn(unsigned char data, unsigned char str, struct serio *port, void *context)
 {
	...
 }
+
+static void *kept;
+
+static bool alone(unsigned char data, unsigned char str, struct serio *port)
+{
+	return fn(data, str, port, kept);
+}

@@
identifier installed.fn, defined.alone, defined.kept;
expression context, result;
@@
(
+kept = context;
 result = i8042_install_filter(
-	fn, context
+	alone
 );
|
+kept = context;
 i8042_install_filter(
-	fn, context
+	alone
 );
)

@@
identifier installed.fn, defined.alone;
@@
 i8042_remove_filter(
-	fn
+	alone
 )

@@
expression e, context;
identifier f;
@@
-i8042_install_filter(e->f, context)
+backport_i8042_install_filter(e->f, context)

@@
expression e;
identifier f;
@@
-i8042_remove_filter(e->f)
+backport_i8042_remove_filter(e->f)
