// SPDX-License-Identifier: GPL-2.0
#include <net/mac80211.h>

static int demo_conf_tx(struct ieee80211_hw *hw, struct ieee80211_vif *vif,
			unsigned int link_id, u16 ac,
			const struct ieee80211_tx_queue_params *params)
{
	demo_note("conf_tx");

	return 0;
}

static const struct ieee80211_ops demo_ops = {
	.other = demo_other,
	.conf_tx = demo_conf_tx, /* this stays */
};

/* of another file, on one line */
const struct ieee80211_ops far_ops = { .conf_tx = far_conf_tx };

static struct ieee80211_ops switched_ops = {
#ifdef CONFIG_DEMO
	.conf_tx = switched_conf_tx,
#endif
	.other = demo_other,
};

/* another structure's */
static const struct demo demo = {
	.conf_tx = demo_conf_tx,
};
