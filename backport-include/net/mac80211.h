/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_NET_MAC80211_H
#define BACKPORT_NET_MAC80211_H

#include_next <net/mac80211.h>

#if PARAMS(ieee80211_beacon_get) == 2
/**
 * ieee80211_beacon_get() - the beacon that an access point sends next
 * @hw: the hardware
 * @vif: the interface
 * @link_id: its link; there is one
 *
 * Upstream: 6e8912a50375 ("wifi: mac80211: return a beacon for a specific link"), v6.0
 */
#define ieee80211_beacon_get(hw, vif, link_id) \
	((void)(link_id), (ieee80211_beacon_get)(hw, vif))
#endif

#if !CALLABLE(ieee80211_tx_status_skb) && CALLABLE(ieee80211_tx_status)
/**
 * ieee80211_tx_status_skb - tell what became of a frame that was sent
 * @hw: the hardware that sent it
 * @skb: the frame
 *
 * Upstream: 2703bc851399 ("wifi: mac80211: rename ieee80211_tx_status() to ieee80211_tx_status_skb()"), v6.7
 */
static inline void ieee80211_tx_status_skb(struct ieee80211_hw *hw,
					   struct sk_buff *skb)
{
	ieee80211_tx_status(hw, skb);
}
#endif

#endif /* BACKPORT_NET_MAC80211_H */
