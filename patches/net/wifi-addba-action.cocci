// SPDX-License-Identifier: GPL-2.0
/// Read an action frame's code and its ADDBA request where the target has them.
// What: the code of an action frame stands before what depends on it, which is in an anonymous union
// Upstream: not found (struct ieee80211_mgmt with action_code in u.action itself), v7.1
// When: HAVE_CONSTANT(IEEE80211_MIN_ACTION_SIZE)
// Provides: <ieee80211_mgmt.u.action>.action_code, <ieee80211_mgmt.u.action>.addba_req
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/wifi-addba-action
// Example: mgmt->u.action.action_code becomes mgmt->u.action.u.addba_req.action_code

@@
struct ieee80211_mgmt *mgmt;
@@
-	mgmt->u.action.action_code
+	mgmt->u.action.u.addba_req.action_code

@@
struct ieee80211_mgmt *mgmt;
@@
-	mgmt->u.action.addba_req
+	mgmt->u.action.u.addba_req
