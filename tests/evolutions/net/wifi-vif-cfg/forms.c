// SPDX-License-Identifier: GPL-2.0
#include <net/mac80211.h>

static void demo(struct ieee80211_hw *hw, struct ieee80211_vif *vif)
{
	struct demo *other = hw->priv;

	/* associated? */
	if (vif->cfg.assoc && !vif->cfg.idle)
		demo_set(vif->cfg.aid, vif->bss_conf.bssid);
	memcpy(other->ssid, vif->cfg.ssid, vif->cfg.ssid_len);
	demo_note(other->cfg.assoc);
}
