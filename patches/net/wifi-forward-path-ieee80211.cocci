// SPDX-License-Identifier: GPL-2.0
/// Leave out what answers for a wireless device that ends a path.
// What: who looks for the way of a packet may ask for 802.11 devices, too
// Upstream: not found (net_device_path_ctx.ieee80211), v7.3
// When: HAVE_TYPE(struct net_device_path_ctx) && !HAVE_MEMBER(net_device_path_ctx, ieee80211)
// Provides: net_device_path_ctx.ieee80211 DEV_PATH_IEEE80211
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/wifi-forward-path-ieee80211
// Comments: the target's netfilter never asks, so that branch is never taken there

@@
struct net_device_path_ctx *ctx;
@@
-if (ctx->ieee80211) {
-	...
-}
