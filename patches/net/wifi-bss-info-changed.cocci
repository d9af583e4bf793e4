// SPDX-License-Identifier: GPL-2.0
/// Have bss_info_changed() called with the 32 bits that the target tells.
// What: what changed is told in 64 bits
// Upstream: not found (u64 changed in ieee80211_ops.bss_info_changed), v6.0
// When: MEMBER_PARAM_IS(ieee80211_ops, bss_info_changed, 4, u32)
// Provides: ieee80211_ops.bss_info_changed
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/wifi-bss-info-changed
// Comments: callbacks installed by an assignment are not reached

@@
typedef u32;
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_bss_info_changed";
@@
+static void old(struct ieee80211_hw *hw, struct ieee80211_vif *vif,
+		struct ieee80211_bss_conf *info, u32 changed)
+{
+	fn(hw, vif, info, changed);
+}
+
 struct ieee80211_ops ops = {
	.bss_info_changed =
-	fn
+	old
	,
 };
