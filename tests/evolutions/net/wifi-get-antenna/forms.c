// SPDX-License-Identifier: GPL-2.0
#include <net/mac80211.h>

static int demo_get_antenna(struct ieee80211_hw *hw, int radio_idx, u32 *tx_ant,
			    u32 *rx_ant)
{
	demo_note("get_antenna");

	return 0;
}

static const struct ieee80211_ops demo_ops = {
	.other = demo_other,
	.get_antenna = demo_get_antenna, /* this stays */
};

/* of another file, on one line */
const struct ieee80211_ops far_ops = { .get_antenna = far_get_antenna };

static struct ieee80211_ops switched_ops = {
#ifdef CONFIG_DEMO
	.get_antenna = switched_get_antenna,
#endif
	.other = demo_other,
};

/* another structure's */
static const struct demo demo = {
	.get_antenna = demo_get_antenna,
};
