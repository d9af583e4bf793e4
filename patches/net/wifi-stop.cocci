// SPDX-License-Identifier: GPL-2.0
/// Have stop() called as where no suspend is the reason.
// What: stop() is told whether the hardware stops for a suspend
// Upstream: 3eeebc56b1fa ("wifi: mac80211: inform the low level if drv_stop() is a suspend"), v6.11
// When: MEMBER_PARAMS(ieee80211_ops, stop) == 1
// Provides: ieee80211_ops.stop
// Confidence: High
// Reduced: a driver that stops in another way for a suspend stops as for any other reason
// Test: tests/evolutions/net/wifi-stop
// Comments: callbacks installed by an assignment are not reached

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_stop";
@@
+static void old(struct ieee80211_hw *hw)
+{
+	fn(hw, false);
+}
+
 struct ieee80211_ops ops = {
	.stop =
-	fn
+	old
	,
 };
