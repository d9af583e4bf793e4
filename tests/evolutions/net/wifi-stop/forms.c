// SPDX-License-Identifier: GPL-2.0
#include <net/mac80211.h>

static void demo_stop(struct ieee80211_hw *hw, bool suspend)
{
	demo_note("stop");
}

static const struct ieee80211_ops demo_ops = {
	.other = demo_other,
	.stop = demo_stop, /* this stays */
};

/* of another file, on one line */
const struct ieee80211_ops far_ops = { .stop = far_stop };

static struct ieee80211_ops switched_ops = {
#ifdef CONFIG_DEMO
	.stop = switched_stop,
#endif
	.other = demo_other,
};

/* another structure's */
static const struct demo demo = {
	.stop = demo_stop,
};
