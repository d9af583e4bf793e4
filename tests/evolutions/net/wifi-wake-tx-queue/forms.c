// SPDX-License-Identifier: GPL-2.0
#include <net/mac80211.h>

static const struct ieee80211_ops demo_ops = {
	.tx = demo_tx,
	.wake_tx_queue = ieee80211_handle_wake_tx_queue,
	.start = demo_start, /* this stays */
};

/* a driver's own is another matter */
static const struct ieee80211_ops own_ops = {
	.wake_tx_queue = demo_wake_tx_queue,
};
