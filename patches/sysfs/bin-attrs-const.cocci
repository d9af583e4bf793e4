// SPDX-License-Identifier: GPL-2.0
/// Give a group its constant binary attributes by a cast.
// What: attribute_group.bin_attrs points to const attributes, which sysfs never wrote to
// Upstream: 9bec944506fa ("sysfs: constify attribute_group::bin_attrs"), v6.16
// When: MEMBER_IS(attribute_group, bin_attrs, struct bin_attribute **)
// Provides: attribute_group.bin_attrs
// Keeps: attribute_group.bin_attrs
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/sysfs/bin-attrs-const
// Comments: a group that is set up at run time is not reached
// Example: .bin_attrs = attrs -> .bin_attrs = (struct bin_attribute **)attrs
@@
identifier group, attrs;
@@
 struct attribute_group group = {
	.bin_attrs =
-	attrs
+	(struct bin_attribute **)attrs
	,
 };
