// SPDX-License-Identifier: GPL-2.0
/// Leave the time stamps of a PHY to the one callback that sets them.
// What: struct mii_timestamper has hwtstamp_set, and hwtstamp_get to read it back, in place of hwtstamp
// Upstream: 6aac2aa2dfae ("phy: rename hwtstamp callback to hwtstamp_set"), v6.19
// When: MEMBER_PARAM_IS(mii_timestamper, hwtstamp, 2, struct kernel_hwtstamp_config *)
// Provides: mii_timestamper.hwtstamp_set, mii_timestamper.hwtstamp_get
// Confidence: High
// Reduced: what is set cannot be read back with SIOCGHWTSTAMP
// Test: tests/evolutions/net/mii-timestamper-set
// Example: ts->hwtstamp_set = f becomes ts->hwtstamp = f; the callback that reads is marked as unused

@@
expression ts, fn;
@@
(
	ts.
-	hwtstamp_set
+	hwtstamp
	= fn;
|
	ts->
-	hwtstamp_set
+	hwtstamp
	= fn;
)

@get@
expression ts;
identifier fn;
@@
(
-	ts.hwtstamp_get = fn;
|
-	ts->hwtstamp_get = fn;
)

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
