// SPDX-License-Identifier: GPL-2.0
/// Have conf_tx() called for the one link that there is.
// What: conf_tx() is told which link's queue it sets up
// Upstream: b3e2130bf5f6 ("wifi: mac80211: change QoS settings API to take link into account"), v6.0
// When: MEMBER_PARAMS(ieee80211_ops, conf_tx) == 4
// Provides: ieee80211_ops.conf_tx
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/wifi-conf-tx
// Comments: callbacks installed by an assignment are not reached

@@
typedef u16;
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_conf_tx";
@@
+static int old(struct ieee80211_hw *hw, struct ieee80211_vif *vif, u16 ac,
+	       const struct ieee80211_tx_queue_params *params)
+{
+	return fn(hw, vif, 0, ac, params);
+}
+
 struct ieee80211_ops ops = {
	.conf_tx =
-	fn
+	old
	,
 };
