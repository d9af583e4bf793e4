// SPDX-License-Identifier: GPL-2.0
#include <net/mac80211.h>

static const struct ieee80211_ops demo_ops = {
	.add_chanctx = ieee80211_emulate_add_chanctx,
	.remove_chanctx = ieee80211_emulate_remove_chanctx,
	.change_chanctx = ieee80211_emulate_change_chanctx,
	.switch_vif_chanctx = ieee80211_emulate_switch_vif_chanctx,
	.tx = demo_tx, /* this stays */
};

static const struct ieee80211_ops other_order = {
	.switch_vif_chanctx = ieee80211_emulate_switch_vif_chanctx,
	.tx = demo_tx,
	.change_chanctx = ieee80211_emulate_change_chanctx,
	.add_chanctx = ieee80211_emulate_add_chanctx,
	.remove_chanctx = ieee80211_emulate_remove_chanctx,
};

/* a driver's own are another matter */
static const struct ieee80211_ops own_ops = {
	.add_chanctx = demo_add_chanctx,
	.remove_chanctx = demo_remove_chanctx,
	.change_chanctx = demo_change_chanctx,
	.switch_vif_chanctx = demo_switch_vif_chanctx,
};
