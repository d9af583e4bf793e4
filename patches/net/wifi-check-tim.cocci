// SPDX-License-Identifier: GPL-2.0
/// Look a station up in a TIM without saying that it is none of S1G.
// What: ieee80211_check_tim() is told whether the TIM comes from an S1G PPDU
// Upstream: e0c47c6229c2 ("wifi: mac80211: support parsing S1G TIM PVB"), v6.18
// When: PARAMS(ieee80211_check_tim) == 3
// Provides: ieee80211_check_tim
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/wifi-check-tim
// Comments: a call whose last argument is no plain false stays as it is
// Example: ieee80211_check_tim(tim, len, aid, false) becomes ieee80211_check_tim(tim, len, aid)

@@
expression tim, len, aid;
@@
 ieee80211_check_tim(tim, len, aid
-	, false
	)
