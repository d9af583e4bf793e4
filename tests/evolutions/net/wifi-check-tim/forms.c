// SPDX-License-Identifier: GPL-2.0
#include <linux/ieee80211.h>

static bool foo_buffered(struct foo *foo, const struct ieee80211_tim_ie *tim,
			 u8 len)
{
	bool cam;

	cam = ieee80211_check_tim(tim, len, foo->aid, false);
	if (!ieee80211_check_tim(tim, len, foo->aid, false))
		return cam;
	return ieee80211_check_tim(tim, len, foo->vif->cfg.aid, foo->is_s1g);
}
