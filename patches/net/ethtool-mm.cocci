// SPDX-License-Identifier: GPL-2.0
/// Leave out the settings and counters of MAC Merge.
// What: ethtool_ops.get_mm, .set_mm and .get_mm_stats configure frame preemption (IEEE 802.3 MAC Merge)
// Upstream: 2b30f8291a30 ("net: ethtool: add support for MAC Merge layer"), v6.3
// When: !HAVE_MEMBER(ethtool_ops, get_mm)
// Provides: ethtool_ops.get_mm, ethtool_ops.set_mm, ethtool_ops.get_mm_stats
// Confidence: High
// Reduced: frame preemption cannot be turned on nor watched; the target does not offer it to user space either
// Test: tests/evolutions/net/ethtool-mm
// Example: .get_mm = f is dropped, and f marked as unused

@get@
identifier ops, fn;
@@
 struct ethtool_ops ops = {
-	.get_mm = fn,
 };

@set@
identifier ops, fn;
@@
 struct ethtool_ops ops = {
-	.set_mm = fn,
 };

@stats@
identifier ops, fn;
@@
 struct ethtool_ops ops = {
-	.get_mm_stats = fn,
 };

@@
attribute name __maybe_unused;
identifier get.fn;
@@
 static
-int
+int __maybe_unused
 fn(...)
 {
	...
 }

@@
attribute name __maybe_unused;
identifier set.fn;
@@
 static
-int
+int __maybe_unused
 fn(...)
 {
	...
 }

@@
attribute name __maybe_unused;
identifier stats.fn;
@@
 static
-void
+void __maybe_unused
 fn(...)
 {
	...
 }
