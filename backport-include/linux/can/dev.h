/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_CAN_DEV_H
#define _BACKPORT_LINUX_CAN_DEV_H
#include_next <linux/can/dev.h>
#include <linux/net_tstamp.h>
#include <linux/netlink.h>

#if !HAVE_FUNCTION(can_state_get_by_berr_counter)
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

#if !HAVE_FUNCTION(can_hwtstamp_get)
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
#endif
