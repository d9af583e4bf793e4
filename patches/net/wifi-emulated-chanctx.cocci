// SPDX-License-Identifier: GPL-2.0
/// Leave channel contexts to the core of the target.
// What: drivers without channel contexts name the functions of the core that do without them
// Upstream: 0a44dfc07074 ("wifi: mac80211: simplify non-chanctx drivers"), v6.9
// When: HAVE_MEMBER(ieee80211_ops, add_chanctx) && !HAVE_FUNCTION(ieee80211_emulate_add_chanctx)
// Provides: ieee80211_emulate_add_chanctx, ieee80211_emulate_remove_chanctx
// Provides: ieee80211_emulate_change_chanctx, ieee80211_emulate_switch_vif_chanctx
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/wifi-emulated-chanctx
// Comments: the core of the target does without channel contexts where the driver has none of their callbacks
// Example: .add_chanctx = ieee80211_emulate_add_chanctx is dropped

@@
identifier ops;
@@
 struct ieee80211_ops ops = {
-	.add_chanctx = ieee80211_emulate_add_chanctx,
-	.remove_chanctx = ieee80211_emulate_remove_chanctx,
-	.change_chanctx = ieee80211_emulate_change_chanctx,
-	.switch_vif_chanctx = ieee80211_emulate_switch_vif_chanctx,
 };
