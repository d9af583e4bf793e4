// SPDX-License-Identifier: GPL-2.0
/// Have set_rts_threshold() called for all radios of the hardware.
// What: set_rts_threshold() is told which radio of the hardware it is for, -1 for all of them
// Upstream: b74947b4f6ff ("wifi: cfg80211/mac80211: Add support to get radio index"), v6.17
// When: MEMBER_PARAMS(ieee80211_ops, set_rts_threshold) == 2
// Provides: ieee80211_ops.set_rts_threshold
// Confidence: High
// Optional: yes
// Reduced: no
// Test: tests/evolutions/net/wifi-set-rts-threshold
// Comments: callbacks installed by an assignment are not reached (the compiler tells); a file may only ask whether there is one

@@
typedef u32;
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_set_rts_threshold";
@@
+static int old(struct ieee80211_hw *hw, u32 value)
+{
+	return fn(hw, -1, value);
+}
+
 struct ieee80211_ops ops = {
	.set_rts_threshold =
-	fn
+	old
	,
 };
