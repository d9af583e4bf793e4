// SPDX-License-Identifier: GPL-2.0
/// Hand a network namespace itself to where older cores take it without a type.
// What: kobjects' namespaces are struct ns_common, not a pointer to what they are part of
// Upstream: not found (struct ns_common in kobj_ns_drop() of include/linux/kobject_ns.h), v7.0
// When: PARAM_IS(kobj_ns_drop, 2, void *)
// Provides: to_net_ns, kobj_ns_drop
// Keeps: kobj_ns_drop
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/net/kobj-ns-untyped
// Example: to_net_ns(kobj_ns_grab_current(type)) -> kobj_ns_grab_current(type)
@@
expression type;
@@
-to_net_ns(kobj_ns_grab_current(type))
+kobj_ns_grab_current(type)

@@
expression type, net;
@@
 kobj_ns_drop(type,
-	to_ns_common(net)
+	net
	)
