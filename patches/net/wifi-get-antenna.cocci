// SPDX-License-Identifier: GPL-2.0
/// Have get_antenna() called for all radios of the hardware.
// What: get_antenna() is told which radio of the hardware it is for, -1 for all of them
// Upstream: b74947b4f6ff ("wifi: cfg80211/mac80211: Add support to get radio index"), v6.17
// When: MEMBER_PARAMS(ieee80211_ops, get_antenna) == 3
// Provides: ieee80211_ops.get_antenna
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/wifi-get-antenna
// Comments: callbacks installed by an assignment are not reached

@@
typedef u32;
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_get_antenna";
@@
+static int old(struct ieee80211_hw *hw, u32 *tx_ant, u32 *rx_ant)
+{
+	return fn(hw, -1, tx_ant, rx_ant);
+}
+
 struct ieee80211_ops ops = {
	.get_antenna =
-	fn
+	old
	,
 };
