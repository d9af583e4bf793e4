/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_CAN_DEV_H
#define _BACKPORT_LINUX_CAN_DEV_H
#include_next <linux/can/dev.h>
#include <linux/net_tstamp.h>
#include <linux/netlink.h>

#if !CALLABLE(can_state_get_by_berr_counter)
/**
 * backport_can_state - the state that an error counter means
 * @count: the counter
 */
static inline enum can_state backport_can_state(u16 count)
{
	if (count >= 256)
		return CAN_STATE_BUS_OFF;
	if (count >= 128)
		return CAN_STATE_ERROR_PASSIVE;
	return count >= 96 ? CAN_STATE_ERROR_WARNING : CAN_STATE_ERROR_ACTIVE;
}

/**
 * can_state_get_by_berr_counter - the states that error counters mean
 * @dev: the device
 * @bec: the counters
 * @tx_state: set to what sending is in
 * @rx_state: set to what receiving is in
 *
 * Upstream: not found (can_state_get_by_berr_counter() in drivers/net/can/dev/dev.c), v6.5
 */
static inline void
can_state_get_by_berr_counter(const struct net_device *dev,
			      const struct can_berr_counter *bec,
			      enum can_state *tx_state,
			      enum can_state *rx_state)
{
	*tx_state = backport_can_state(bec->txerr);
	*rx_state = backport_can_state(bec->rxerr);
}
#endif

#if !CALLABLE(can_hwtstamp_get)
/**
 * can_hwtstamp_get - ndo_hwtstamp_get of devices that always stamp
 * @netdev: the device
 * @cfg: set to how it stamps
 *
 * Upstream: not found (can_hwtstamp_get() in drivers/net/can/dev/dev.c), v6.19
 * Return: 0.
 */
static inline int can_hwtstamp_get(struct net_device *netdev,
				   struct kernel_hwtstamp_config *cfg)
{
	cfg->tx_type = HWTSTAMP_TX_ON;
	cfg->rx_filter = HWTSTAMP_FILTER_ALL;
	return 0;
}

/**
 * can_hwtstamp_set - ndo_hwtstamp_set of devices that always stamp
 * @netdev: the device
 * @cfg: how it shall stamp
 * @extack: what is told to the user
 *
 * Upstream: not found (can_hwtstamp_set() in drivers/net/can/dev/dev.c), v6.19
 * Return: 0, or -ERANGE where less than everything is to be stamped.
 */
static inline int can_hwtstamp_set(struct net_device *netdev,
				   struct kernel_hwtstamp_config *cfg,
				   struct netlink_ext_ack *extack)
{
	if (cfg->tx_type != HWTSTAMP_TX_ON ||
	    cfg->rx_filter != HWTSTAMP_FILTER_ALL) {
		NL_SET_ERR_MSG_MOD(extack, "the device stamps all that it sends and receives");
		return -ERANGE;
	}
	return 0;
}
#endif

#if !CALLABLE(can_cc_dlc2len)
/**
 * can_cc_dlc2len() - the payload that a data length code means
 * @dlc: the code of a frame of Classical CAN
 *
 * Upstream: 69d98969a054 ("can: rename get_can_dlc() macro with can_cc_dlc2len()"), v5.11
 */
#define can_cc_dlc2len(dlc)	(min_t(u8, (dlc), CAN_MAX_DLEN))
#endif

#if !CALLABLE(can_fd_dlc2len) && HAVE_FUNCTION(can_dlc2len)
/**
 * can_fd_dlc2len() - the payload that a data length code of CAN FD means
 * @dlc: the code
 *
 * Upstream: 3ab4ce0d6fa8 ("can: rename CAN FD related can_len2dlc and can_dlc2len helpers"), v5.11
 */
#define can_fd_dlc2len(dlc)	can_dlc2len(dlc)

/**
 * can_fd_len2dlc() - the data length code of CAN FD that a payload needs
 * @len: its length, in bytes
 *
 * Upstream: 3ab4ce0d6fa8 ("can: rename CAN FD related can_len2dlc and can_dlc2len helpers"), v5.11
 */
#define can_fd_len2dlc(len)	can_len2dlc(len)
#endif

#if !HAVE_CONSTANT(CAN_CTRLMODE_CC_LEN8_DLC)
/**
 * CAN_CTRLMODE_CC_LEN8_DLC - data length codes above 8 are told as they are
 *
 * No bit: a user of the target cannot ask for it.
 *
 * Upstream: ea7800565a12 ("can: add optional DLC element to Classical CAN frame structure"), v5.11
 * Reduced: data length codes above 8 are told as 8
 */
#define CAN_CTRLMODE_CC_LEN8_DLC	0
#endif

#if !CALLABLE(can_get_cc_dlc) && !HAVE_MEMBER(can_frame, len) && HAVE_MEMBER(can_frame, can_dlc)
/**
 * can_get_cc_dlc() - the data length code of a frame that is sent
 * @cf: the frame
 * @ctrlmode: how the device is set
 *
 * Upstream: e8e73562ce0b ("can: drivers: introduce helpers to access Classical CAN DLC values"), v5.11
 * Return: the code, which is the payload's length.
 */
static inline u8 can_get_cc_dlc(const struct can_frame *cf, const u32 ctrlmode)
{
	return cf->can_dlc;
}

/**
 * can_frame_set_cc_len() - note the data length code of a frame that has come
 * @cf: the frame
 * @dlc: the code
 * @ctrlmode: how the device is set
 *
 * Upstream: e8e73562ce0b ("can: drivers: introduce helpers to access Classical CAN DLC values"), v5.11
 */
static inline void can_frame_set_cc_len(struct can_frame *cf, const u8 dlc,
					const u32 ctrlmode)
{
	cf->can_dlc = can_cc_dlc2len(dlc);
}
#endif

#if !CALLABLE(can_dev_dropped_skb)
/**
 * can_dev_dropped_skb() - drop what a device cannot send as it is set
 * @dev: the device, whose private data begins with a struct can_priv
 * @skb: what is to be sent; freed where it is dropped
 *
 * Upstream: ae64438be192 ("can: dev: fix skb drop check"), v6.1
 * Return: whether it was dropped.
 */
static inline bool can_dev_dropped_skb(struct net_device *dev,
				       struct sk_buff *skb)
{
	struct can_priv *priv = netdev_priv(dev);
	const char *why = NULL;

	if (priv->ctrlmode & CAN_CTRLMODE_LISTENONLY)
		why = "only listens";
	else if (!(priv->ctrlmode & CAN_CTRLMODE_FD) && can_is_canfd_skb(skb))
		why = "does not send CAN FD";
	if (!why)
		return can_dropped_invalid_skb(dev, skb);

	netdev_info_once(dev, "interface %s, a packet is dropped\n", why);
	kfree_skb(skb);
	dev->stats.tx_dropped++;
	return true;
}
#endif
#endif
