// SPDX-License-Identifier: GPL-2.0
/// Have a group's binary files of the size that their attributes say.
// What: a group of attributes may tell the size of its binary files for each device
// Upstream: bebf29b18f34 ("sysfs: introduce callback attribute_group::bin_size"), v6.13
// When: !HAVE_MEMBER(attribute_group, bin_size)
// Provides: attribute_group.bin_size
// Confidence: Moderate
// Reduced: the files have the size that their attributes say, often 0; what is read is bounded by their callbacks alone
// Test: tests/evolutions/sysfs/group-bin-size
// Comments: a callback installed by an assignment is not reached
// Example: .bin_size = foo_size, -> (nothing)
@sized@
identifier group, fn;
@@
 struct attribute_group group = {
-	.bin_size = fn,
 };

@@
identifier sized.fn;
@@
-static size_t fn(
+static size_t __maybe_unused fn(
 ...)
 {
	...
 }
