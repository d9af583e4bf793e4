// SPDX-License-Identifier: GPL-2.0
#include <net/mac80211.h>

static int demo_set_rts_threshold(struct ieee80211_hw *hw, int radio_idx,
				  u32 value)
{
	demo_note("set_rts_threshold");

	return 0;
}

static const struct ieee80211_ops demo_ops = {
	.other = demo_other,
	.set_rts_threshold = demo_set_rts_threshold, /* this stays */
};

/* of another file, on one line */
const struct ieee80211_ops far_ops = { .set_rts_threshold = far_set_rts_threshold };

static struct ieee80211_ops switched_ops = {
#ifdef CONFIG_DEMO
	.set_rts_threshold = switched_set_rts_threshold,
#endif
	.other = demo_other,
};

/* another structure's */
static const struct demo demo = {
	.set_rts_threshold = demo_set_rts_threshold,
};
