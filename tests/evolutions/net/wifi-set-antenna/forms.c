// SPDX-License-Identifier: GPL-2.0
#include <net/mac80211.h>

static int demo_set_antenna(struct ieee80211_hw *hw, int radio_idx, u32 tx_ant,
			    u32 rx_ant)
{
	demo_note("set_antenna");

	return 0;
}

static const struct ieee80211_ops demo_ops = {
	.other = demo_other,
	.set_antenna = demo_set_antenna, /* this stays */
};

/* of another file, on one line */
const struct ieee80211_ops far_ops = { .set_antenna = far_set_antenna };

static struct ieee80211_ops switched_ops = {
#ifdef CONFIG_DEMO
	.set_antenna = switched_set_antenna,
#endif
	.other = demo_other,
};

/* another structure's */
static const struct demo demo = {
	.set_antenna = demo_set_antenna,
};
