// SPDX-License-Identifier: GPL-2.0
/// Have config() called for all radios of the hardware.
// What: config() is told which radio of the hardware it is for, -1 for all of them
// Upstream: b74947b4f6ff ("wifi: cfg80211/mac80211: Add support to get radio index"), v6.17
// When: MEMBER_PARAMS(ieee80211_ops, config) == 2
// Provides: ieee80211_ops.config
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/wifi-config
// Comments: callbacks installed by an assignment are not reached

@@
typedef u32;
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_config";
@@
+static int old(struct ieee80211_hw *hw, u32 changed)
+{
+	return fn(hw, -1, changed);
+}
+
 struct ieee80211_ops ops = {
	.config =
-	fn
+	old
	,
 };
