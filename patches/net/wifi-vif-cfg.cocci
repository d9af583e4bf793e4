// SPDX-License-Identifier: GPL-2.0
/// Read what an interface is set up for from struct ieee80211_bss_conf.
// What: what concerns the interface as a whole is in struct ieee80211_vif_cfg
// Upstream: f276e20b182d ("wifi: mac80211: move interface config to new struct"), v6.0
// When: HAVE_TYPE(struct ieee80211_vif) && !HAVE_MEMBER(ieee80211_vif, cfg) && HAVE_MEMBER(ieee80211_bss_conf, assoc)
// Provides: ieee80211_vif.cfg, struct ieee80211_vif_cfg
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/wifi-vif-cfg
// Example: vif->cfg.assoc becomes vif->bss_conf.assoc

@@
struct ieee80211_vif *vif;
identifier member = {
	assoc, ibss_joined, ibss_creator, aid, arp_addr_list, arp_addr_cnt,
	ssid, ssid_len, s1g, idle
};
@@
-	vif->cfg.member
+	vif->bss_conf.member
