// SPDX-License-Identifier: GPL-2.0
/// Give roccat_connect() a class that it may write to.
// What: roccat_connect() takes a const class
// Upstream: fadfcf361601 ("HID: roccat: make all 'class' structures const"), v6.6
// When: PARAM_IS(roccat_connect, 1, struct class *)
// Provides: roccat_connect
// Keeps: roccat_connect
// Optional: yes
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/hid/roccat-class-writable
// Comments: the class itself loses its const by driver-core/class-writable where class_register() asks for it
// Example: static const struct class c = { ... } -> static struct class c = { ... }
@r@
identifier c;
expression hid, size;
@@
 roccat_connect(&c, hid, size)

@@
identifier r.c, tag =~ "^class$";
@@
-const struct tag c
+struct tag c
 = { ... };

@@
identifier klass, tag =~ "^class$";
@@
 int roccat_connect(
-	const
	struct tag *klass, ...)
 {
	...
 }
