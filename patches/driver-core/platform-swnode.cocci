// SPDX-License-Identifier: GPL-2.0
/// Give a platform device its software node by the node's handle.
// What: a platform device may be registered with a software node
// Upstream: 0fc434bc2c45 ("driver core: platform: allow attaching software nodes when creating devices"), v7.1
// When: HAVE_MEMBER(platform_device_info, fwnode) && !HAVE_MEMBER(platform_device_info, swnode)
// Provides: platform_device_info.swnode
// Confidence: Moderate
// Reduced: a node must be registered by itself before, as by software_node_register_node_group()
// Test: tests/evolutions/driver-core/platform-swnode
// Comments: a device with a node of firmware, too, is registered step by step, as the
//    newest tree does; one that another function registers is left as it is
// Example: .swnode = &foo -> .fwnode = software_node_fwnode(&foo)
@@
identifier info;
expression fw, sw;
@@
 struct platform_device_info info = {
 	.fwnode = fw,
-	.swnode = sw,
 };
 <+...
-platform_device_register_full(&info)
+backport_platform_device_register_swnode(&info, sw)
 ...+>

@both@
identifier info;
position p;
expression fw, sw;
@@
 struct platform_device_info info@p = { .fwnode = fw, .swnode = sw, };

@@
identifier info;
position p != both.p;
expression sw;
@@
 struct platform_device_info info@p = {
-	.swnode = sw,
+	.fwnode = software_node_fwnode(sw),
 };
