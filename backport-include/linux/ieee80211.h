/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_IEEE80211_H
#define BACKPORT_LINUX_IEEE80211_H

#include_next <linux/ieee80211.h>
#include <linux/bitops.h>
#include <linux/etherdevice.h>
#include <linux/unaligned.h>

#if PARAMS(ieee80211_check_tim) == 3
/**
 * backport_ieee80211_check_tim() - does a beacon say that packets wait?
 * @tim: what it says
 * @tim_len: its length, in bytes
 * @aid: for whom
 * @s1g: whether it is a beacon below 1 GHz
 *
 * Return: whether it does.
 */
static inline bool
backport_ieee80211_check_tim(const struct ieee80211_tim_ie *tim, u8 tim_len,
			     u16 aid, bool s1g)
{
	return !s1g && ieee80211_check_tim(tim, tim_len, aid);
}

/**
 * ieee80211_check_tim() - does a beacon say that packets wait?
 *
 * Upstream: e0c47c6229c2 ("wifi: mac80211: support parsing S1G TIM PVB"), v6.18
 * Reduced: beacons below 1 GHz say nothing, which the target's core does not read either
 */
#define ieee80211_check_tim(tim, tim_len, aid, s1g) \
	backport_ieee80211_check_tim(tim, tim_len, aid, s1g)
#endif

#if !CALLABLE(michael_mic)
/**
 * MICHAEL_MIC_LEN - length of a Michael MIC, in bytes
 *
 * Upstream: 613c83766884 ("wifi: mac80211, cfg80211: Export michael_mic() and move it to cfg80211"), v7.1
 */
#define MICHAEL_MIC_LEN	8

/**
 * backport_michael_word() - take four bytes into a Michael MIC
 * @left: the one half of it so far
 * @right: the other half
 * @word: the bytes, the first the lowest
 *
 * IEEE 802.11-2020, 12.5.2.3.3.
 */
static inline void backport_michael_word(u32 *left, u32 *right, u32 word)
{
	u32 l = *left ^ word, r = *right;

	r ^= rol32(l, 17);
	l += r;
	r ^= (l & 0xff00ff00) >> 8 | (l & 0x00ff00ff) << 8;
	l += r;
	r ^= rol32(l, 3);
	l += r;
	r ^= ror32(l, 2);
	l += r;
	*left = l;
	*right = r;
}

/**
 * backport_michael_mic() - the MIC of TKIP
 * @key: 8 bytes
 * @hdr: the frame's header
 * @data: what it holds
 * @data_len: how many bytes
 * @mic: set to the 8 bytes of the MIC
 *
 * Any context.
 */
static inline void
backport_michael_mic(const u8 *key, struct ieee80211_hdr *hdr, const u8 *data,
		     size_t data_len, u8 *mic)
{
	u32 left = get_unaligned_le32(key), right = get_unaligned_le32(key + 4);
	u8 head[2 * ETH_ALEN + 4] = {}, tail[8] = {};
	size_t i, rest = data_len % 4;

	/* to whom, from whom, with which priority */
	memcpy(head, ieee80211_get_DA(hdr), ETH_ALEN);
	memcpy(head + ETH_ALEN, ieee80211_get_SA(hdr), ETH_ALEN);
	if (ieee80211_is_data_qos(hdr->frame_control))
		head[2 * ETH_ALEN] = *ieee80211_get_qos_ctl(hdr) &
				     IEEE80211_QOS_CTL_TID_MASK;
	for (i = 0; i < sizeof(head); i += 4)
		backport_michael_word(&left, &right, get_unaligned_le32(head + i));
	for (i = 0; i < data_len - rest; i += 4)
		backport_michael_word(&left, &right, get_unaligned_le32(data + i));

	/* one byte that ends it, and at least four of nothing */
	memcpy(tail, data + data_len - rest, rest);
	tail[rest] = 0x5a;
	backport_michael_word(&left, &right, get_unaligned_le32(tail));
	backport_michael_word(&left, &right, get_unaligned_le32(tail + 4));

	put_unaligned_le32(left, mic);
	put_unaligned_le32(right, mic + 4);
}

/**
 * michael_mic() - the MIC of TKIP
 *
 * The target's core has it for itself.
 *
 * Upstream: 613c83766884 ("wifi: mac80211, cfg80211: Export michael_mic() and move it to cfg80211"), v7.1
 */
#define michael_mic backport_michael_mic
#endif

#endif /* BACKPORT_LINUX_IEEE80211_H */
