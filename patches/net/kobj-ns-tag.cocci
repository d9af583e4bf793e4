// SPDX-License-Identifier: GPL-2.0
/// Hold the namespace of a network by the network itself.
// What: a namespace that is held is told by its struct ns_common
// Upstream: e3b2cf6e5dba ("kernfs: pass struct ns_common instead of const void * for namespace tags"), v7.0
// When: RETURNS(kobj_ns_grab_current, void *) && PARAM_IS(kobj_ns_drop, 2, void *)
// Provides: to_net_ns, kobj_ns_grab_current, kobj_ns_drop
// Keeps: kobj_ns_grab_current, kobj_ns_drop
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/kobj-ns-tag
// Comments: for namespaces of networks, the only ones that there are
// Example: to_net_ns(kobj_ns_grab_current(type)) becomes kobj_ns_grab_current(type)

@@
expression type;
@@
-	to_net_ns(kobj_ns_grab_current(type))
+	kobj_ns_grab_current(type)

@@
expression type, net;
@@
	kobj_ns_drop(type,
-		to_ns_common(net)
+		net
		)
