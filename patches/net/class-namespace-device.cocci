// SPDX-License-Identifier: GPL-2.0
/// Have a device's network namespace told by its network, of a device that could be written to.
// What: class.namespace returns the struct ns_common that is in a namespace
// Upstream: e3b2cf6e5dba ("kernfs: pass struct ns_common instead of const void * for namespace tags"), v7.0
// When: MEMBER_RETURNS(class, namespace, const void *) && MEMBER_PARAM_IS(class, namespace, 1, struct device *)
// When: HAVE_MEMBER(net, ns)
// Provides: class.namespace
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/class-namespace-device
// Comments: for namespaces of networks, the only ones that classes have
// Example: .namespace = f becomes .namespace = backfit_cls_namespace, which calls f

@@
identifier cls, fn !~ "^backfit_", tag =~ "^class$";
fresh identifier old = "backfit_" ## cls ## "_namespace";
@@
+static const void *old(struct device *dev)
+{
+	const struct ns_common *ns = fn(dev);
+
+	return ns ? container_of(ns, struct net, ns) : NULL;
+}
+
 struct tag cls = {
	.namespace =
-	fn
+	old
	,
 };
