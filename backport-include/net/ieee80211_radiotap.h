/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_NET_IEEE80211_RADIOTAP_H
#define BACKPORT_NET_IEEE80211_RADIOTAP_H

#include_next <net/ieee80211_radiotap.h>

#if HAVE_TYPE(struct ieee80211_radiotap_header) && !HAVE_TYPE(struct ieee80211_radiotap_header_fixed)
/**
 * struct ieee80211_radiotap_header_fixed - what a radiotap header begins with
 * @it_version: 0
 * @it_pad: nothing
 * @it_len: length of the whole header, in bytes
 * @it_present: the first word that tells what follows
 *
 * Upstream: 57be3d3562ca ("wifi: radiotap: Avoid -Wflex-array-member-not-at-end warnings"), v6.13
 */
struct ieee80211_radiotap_header_fixed {
	u8 it_version;
	u8 it_pad;
	__le16 it_len;
	__le32 it_present;
} __packed;
#endif

#endif /* BACKPORT_NET_IEEE80211_RADIOTAP_H */
