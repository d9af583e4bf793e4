// SPDX-License-Identifier: GPL-2.0
/// Let callbacks of a binary attribute take it without const.
// What: bin_attribute.read and .write take a const attribute
// Upstream: 97d06802d10a ("sysfs: constify bin_attribute argument of bin_attribute::read/write()"), v6.13
// When: MEMBER_PARAM_IS(bin_attribute, read, 3, struct bin_attribute *)
// Provides: bin_attribute.read, bin_attribute.write
// Provides: BIN_ATTR, BIN_ATTR_RO, BIN_ATTR_WO, BIN_ATTR_RW, BIN_ATTR_ADMIN_RO, BIN_ATTR_ADMIN_RW
// Keeps: BIN_ATTR, BIN_ATTR_RO, BIN_ATTR_WO, BIN_ATTR_RW, BIN_ATTR_ADMIN_RO, BIN_ATTR_ADMIN_RW
// Confidence: High
// Reduced: no
// Options: --no-includes
// Optional: yes
// Test: tests/evolutions/sysfs/bin-attribute-const
// Example: fn(..., const struct bin_attribute *attr, ...) -> fn(..., struct bin_attribute *attr, ...)
@@
identifier fn, filp, kobj, attr, buf, off, count;
type off_type, count_type;
@@
 fn(struct file *filp, struct kobject *kobj,
-	const
	struct bin_attribute *attr,
	char *buf, off_type off, count_type count)
 {
	...
 }
