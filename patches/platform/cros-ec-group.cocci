// SPDX-License-Identifier: GPL-2.0
/// Name the group of attributes itself, which the target's structure has no place for.
// What: the group of a controller's attributes hangs on the controller
// Upstream: not found (cros_ec_dev.group in include/linux/platform_data/cros_ec_proto.h), v6.5
// When: !HAVE_MEMBER(cros_ec_dev, group) && HAVE_EXPORT(cros_ec_cmd_xfer_status)
// Provides: cros_ec_dev.group
// Confidence: High
// Reduced: no
// Test: tests/evolutions/platform/cros-ec-group
// Example: sysfs_remove_group(kobj, ec->group); -> sysfs_remove_group(kobj, &group);

@assigned@
struct cros_ec_dev *ec;
identifier it;
@@
-ec->group = &it;

@@
struct cros_ec_dev *ec;
identifier assigned.it;
@@
-ec->group
+&it
