// SPDX-License-Identifier: GPL-2.0
/// Keep a struct class where the driver core can write to it.
// What: the driver core no longer writes to a struct class, so that it can be const
// Upstream: 43a7206b0963 ("driver core: class: make class_register() take a const *"), v6.4
// When: PARAM_IS(class_unregister, 1, struct class *)
// Provides: struct class, class_register, class_unregister, device_create, device_destroy, device.class, class_create_file, class_remove_file
// Keeps: struct class, class_register, class_unregister, device_create, device_destroy, device.class, class_create_file, class_remove_file
// Optional: yes
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/driver-core/class-writable
// Example: static const struct class c = { ... } -> static struct class c = { ... }

@@
identifier c, tag =~ "^class$";
@@
-const struct tag c
+struct tag c
 = { ... };

@@
identifier c, tag =~ "^class$";
@@
-const struct tag c;
+struct tag c;
