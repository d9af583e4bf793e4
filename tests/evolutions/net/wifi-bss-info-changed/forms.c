// SPDX-License-Identifier: GPL-2.0
#include <net/mac80211.h>

static void demo_bss_info_changed(struct ieee80211_hw *hw,
				  struct ieee80211_vif *vif,
				  struct ieee80211_bss_conf *info,
				  u64 changed)
{
	demo_note("bss_info_changed");
}

static const struct ieee80211_ops demo_ops = {
	.other = demo_other,
	.bss_info_changed = demo_bss_info_changed, /* this stays */
};

/* of another file, on one line */
const struct ieee80211_ops far_ops = { .bss_info_changed = far_bss_info_changed };

static struct ieee80211_ops switched_ops = {
#ifdef CONFIG_DEMO
	.bss_info_changed = switched_bss_info_changed,
#endif
	.other = demo_other,
};

/* another structure's */
static const struct demo demo = {
	.bss_info_changed = demo_bss_info_changed,
};
