// SPDX-License-Identifier: GPL-2.0
#include <net/mac80211.h>

static int demo_config(struct ieee80211_hw *hw, int radio_idx, u32 changed)
{
	demo_note("config");

	return 0;
}

static const struct ieee80211_ops demo_ops = {
	.other = demo_other,
	.config = demo_config, /* this stays */
};

/* of another file, on one line */
const struct ieee80211_ops far_ops = { .config = far_config };

static struct ieee80211_ops switched_ops = {
#ifdef CONFIG_DEMO
	.config = switched_config,
#endif
	.other = demo_other,
};

/* another structure's */
static const struct demo demo = {
	.config = demo_config,
};
