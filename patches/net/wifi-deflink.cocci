// SPDX-License-Identifier: GPL-2.0
/// Read what a station's link can do from struct ieee80211_sta.
// What: what concerns one link of a station is in struct ieee80211_link_sta, the first in ieee80211_sta.deflink
// Upstream: 046d2e7c50e3 ("mac80211: prepare sta handling for MLO support"), v5.19
// When: HAVE_TYPE(struct ieee80211_sta) && !HAVE_MEMBER(ieee80211_sta, deflink) && HAVE_MEMBER(ieee80211_sta, ht_cap)
// Provides: ieee80211_sta.deflink, struct ieee80211_link_sta
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/wifi-deflink
// Example: sta->deflink.ht_cap becomes sta->ht_cap

@@
struct ieee80211_sta *sta;
identifier member = {
	supp_rates, ht_cap, vht_cap, he_cap, he_6ghz_capa, rx_nss, bandwidth,
	txpwr, smps_mode
};
@@
-	sta->deflink.member
+	sta->member
