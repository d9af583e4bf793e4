// SPDX-License-Identifier: GPL-2.0
#include <net/mac80211.h>

static void demo(struct ieee80211_sta *sta, struct demo *other)
{
	u32 rates = sta->deflink.supp_rates[NL80211_BAND_2GHZ];

	/* what it can do */
	if (sta->deflink.ht_cap.ht_supported)
		memcpy(other->mcs, &sta->deflink.ht_cap.mcs, 16);
	demo_set(rates, sta->aid, other->deflink.ht_cap);
}
