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
 * Upstream: not found (link_id of ieee80211_beacon_get()), v6.0
 */
#define ieee80211_beacon_get(hw, vif, link_id) \
	((void)(link_id), (ieee80211_beacon_get)(hw, vif))
#endif

#endif /* BACKPORT_NET_MAC80211_H */
