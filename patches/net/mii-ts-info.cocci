// SPDX-License-Identifier: GPL-2.0
/// Have a PHY's ts_info called with the struct kernel_ethtool_ts_info that it takes.
// What: mii_timestamper.ts_info takes struct kernel_ethtool_ts_info in place of the user's struct ethtool_ts_info
// Upstream: 2111375b85ad ("net: Add struct kernel_ethtool_ts_info"), v6.11
// When: MEMBER_PARAM_IS(mii_timestamper, ts_info, 2, struct ethtool_ts_info *)
// Provides: mii_timestamper.ts_info
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/mii-ts-info
// Comments: a callback of another file is not reached
// Example: ts->ts_info = f becomes ts->ts_info = backfit_f, which calls f

@stamper@
expression ts;
identifier fn !~ "^backfit_";
fresh identifier old = "backfit_" ## fn;
@@
(
	ts.ts_info =
-	fn
+	old
	;
|
	ts->ts_info =
-	fn
+	old
	;
)

@@
identifier stamper.fn, stamper.old, ts, ts_info;
@@
 int fn(struct mii_timestamper *ts, struct kernel_ethtool_ts_info *ts_info)
 { ... }
+
+static int old(struct mii_timestamper *mii_ts, struct ethtool_ts_info *info)
+{
+	return backport_mii_ts_info(mii_ts, info, fn);
+}
