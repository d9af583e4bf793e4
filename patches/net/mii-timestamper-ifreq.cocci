// SPDX-License-Identifier: GPL-2.0
/// Have a PHY's time stamps set by the user's request.
// What: struct mii_timestamper has hwtstamp_set and hwtstamp_get, for which the core copies the user's structure
// Upstream: 446e2305827b ("net: Convert PHYs hwtstamp callback to use kernel_hwtstamp_config"), v6.8
// When: MEMBER_PARAM_IS(mii_timestamper, hwtstamp, 2, struct ifreq *)
// Provides: mii_timestamper.hwtstamp_set, mii_timestamper.hwtstamp_get
// Confidence: High
// Reduced: what is set cannot be read back with SIOCGHWTSTAMP
// Test: tests/evolutions/net/mii-timestamper-ifreq
// Comments: a callback of another file is not reached
// Example: ts->hwtstamp_set = f becomes ts->hwtstamp = backfit_f, which calls f; the callback that reads is marked as unused

@set@
expression ts;
identifier fn !~ "^backfit_";
fresh identifier old = "backfit_" ## fn;
@@
(
	ts.
-	hwtstamp_set
+	hwtstamp
	=
-	fn
+	old
	;
|
	ts->
-	hwtstamp_set
+	hwtstamp
	=
-	fn
+	old
	;
)

@@
identifier set.fn, set.old, ts, config, extack;
@@
 int fn(struct mii_timestamper *ts, struct kernel_hwtstamp_config *config,
	struct netlink_ext_ack *extack)
 { ... }
+
+static int old(struct mii_timestamper *mii_ts, struct ifreq *ifr)
+{
+	return backport_mii_hwtstamp(mii_ts, ifr, fn);
+}

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
