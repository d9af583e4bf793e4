// SPDX-License-Identifier: GPL-2.0
/// Give configfs operations that are constant as what the target's core takes.
// What: a type of configfs items leads to operations that are constant
// Upstream: not found (const struct configfs_item_operations * in include/linux/configfs.h), v7.3
// When: MEMBER_IS(config_item_type, ct_item_ops, struct configfs_item_operations *)
// Provides: config_item_type.ct_item_ops, config_item_type.ct_group_ops
// Keeps: config_item_type.ct_item_ops, config_item_type.ct_group_ops
// Confidence: High
// Reduced: no
// Test: tests/evolutions/configfs/type-ops-const
// Comments: the target's configfs only reads them
// Example: .ct_item_ops = &ops -> .ct_item_ops = (struct configfs_item_operations *)&ops

@@
identifier type, ops;
@@
 struct config_item_type type = {
-	.ct_item_ops = &ops,
+	.ct_item_ops = (struct configfs_item_operations *)&ops,
 };

@@
identifier type, ops;
@@
 struct config_item_type type = {
-	.ct_group_ops = &ops,
+	.ct_group_ops = (struct configfs_group_operations *)&ops,
 };
