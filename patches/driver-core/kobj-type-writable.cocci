// SPDX-License-Identifier: GPL-2.0
/// Keep a struct kobj_type where kobject_init() takes one that is not const.
// What: kobjects' types are const
// Upstream: ee6d3dd4ed48 ("driver core: make kobj_type constant."), v6.2
// When: PARAM_IS(kobject_init, 2, struct kobj_type *)
// Provides: kobject_init, kobject_init_and_add
// Keeps: kobject_init, kobject_init_and_add
// Optional: yes
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/driver-core/kobj-type-writable
// Example: static const struct kobj_type t = { ... } -> static struct kobj_type t = { ... }
@@
identifier t;
@@
-const
 struct kobj_type t = { ... };

@@
identifier t;
@@
-const
 struct kobj_type t;
