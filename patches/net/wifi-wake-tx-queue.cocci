// SPDX-License-Identifier: GPL-2.0
/// Leave a driver without queues of its own to the core of the target.
// What: drivers without queues of their own name the function of the core that serves them
// Upstream: c850e31f79f0 ("wifi: mac80211: add internal handler for wake_tx_queue"), v6.2
// When: HAVE_MEMBER(ieee80211_ops, wake_tx_queue) && !HAVE_FUNCTION(ieee80211_handle_wake_tx_queue)
// Provides: ieee80211_handle_wake_tx_queue
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/wifi-wake-tx-queue
// Comments: the core of the target hands frames to tx() as they come where the driver has no wake_tx_queue()
// Example: .wake_tx_queue = ieee80211_handle_wake_tx_queue is dropped

@@
identifier ops;
@@
 struct ieee80211_ops ops = {
-	.wake_tx_queue = ieee80211_handle_wake_tx_queue,
 };
