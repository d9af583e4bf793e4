// SPDX-License-Identifier: GPL-2.0
/// Have a callback say that all of a chip's attributes can be read.
// What: hwmon_ops.visible is a mode for all attributes, instead of a callback that returns it
// Upstream: 79bc0af904db ("hwmon: Add static visibility member to struct hwmon_ops"), v6.13
// When: !HAVE_MEMBER(hwmon_ops, visible)
// Provides: hwmon_ops.visible
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/hwmon/visible
// Comments: 0444 is the one mode that drivers give
// Example: .visible = 0444 -> .is_visible = backport_hwmon_visible_0444

@@
identifier ops;
@@
 struct hwmon_ops ops = {
-	.visible = 0444,
+	.is_visible = backport_hwmon_visible_0444,
 };
