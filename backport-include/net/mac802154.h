/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_NET_MAC802154_H
#define _BACKPORT_NET_MAC802154_H
#include_next <net/mac802154.h>

#if !CALLABLE(ieee802154_xmit_error)
#include <linux/ieee802154.h>

#if !HAVE_CONSTANT(IEEE802154_CHANNEL_ACCESS_FAILURE)
/**
 * IEEE802154_CHANNEL_ACCESS_FAILURE - why a frame was not sent, and others
 *
 * Upstream: not found (IEEE802154_CHANNEL_ACCESS_FAILURE in include/linux/ieee802154.h), v5.19
 */
#define IEEE802154_CHANNEL_ACCESS_FAILURE	0xe1
#endif
#if !HAVE_CONSTANT(IEEE802154_SYSTEM_ERROR)
#define IEEE802154_SYSTEM_ERROR			0xff
#endif

/**
 * ieee802154_xmit_error - a frame was not sent
 * @hw: the device
 * @skb: the frame
 * @reason: why, IEEE802154_*
 *
 * Upstream: not found (ieee802154_xmit_error() in net/mac802154/util.c), v5.19
 * Reduced: the reason is told to nobody
 */
static inline void ieee802154_xmit_error(struct ieee802154_hw *hw,
					 struct sk_buff *skb, int reason)
{
	ieee802154_wake_queue(hw);
	dev_kfree_skb_any(skb);
}

/**
 * ieee802154_xmit_hw_error - a frame was not sent, for the hardware failed
 * @hw: the device
 * @skb: the frame
 *
 * Upstream: not found (ieee802154_xmit_hw_error() in net/mac802154/util.c), v5.19
 */
static inline void ieee802154_xmit_hw_error(struct ieee802154_hw *hw,
					    struct sk_buff *skb)
{
	ieee802154_xmit_error(hw, skb, IEEE802154_SYSTEM_ERROR);
}
#endif
#endif
