/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_MII_TIMESTAMPER_H
#define _BACKPORT_LINUX_MII_TIMESTAMPER_H
#include_next <linux/mii_timestamper.h>

#if MEMBER_PARAM_IS(mii_timestamper, hwtstamp, 2, struct ifreq *)
#include <linux/netdevice.h>
#include <linux/printk.h>

/**
 * backport_mii_hwtstamp - SIOCSHWTSTAMP for a PHY's driver with hwtstamp_set
 * @mii_ts: the time stamper
 * @ifr: the user's request, which the core has validated
 * @set: the driver's callback
 *
 * Upstream: 446e2305827b ("net: Convert PHYs hwtstamp callback to use kernel_hwtstamp_config"), v6.8
 * Return: 0, -EFAULT, or what @set returns.
 */
static inline int
backport_mii_hwtstamp(struct mii_timestamper *mii_ts, struct ifreq *ifr,
		      int (*set)(struct mii_timestamper *,
				 struct kernel_hwtstamp_config *,
				 struct netlink_ext_ack *))
{
	struct kernel_hwtstamp_config kernel_cfg = {
		.ifr = ifr,
		.source = HWTSTAMP_SOURCE_PHYLIB,
	};
	struct netlink_ext_ack extack = {};
	struct hwtstamp_config cfg;
	int err;

	if (copy_from_user(&cfg, ifr->ifr_data, sizeof(cfg)))
		return -EFAULT;

	hwtstamp_config_to_kernel(&kernel_cfg, &cfg);
	err = set(mii_ts, &kernel_cfg, &extack);
	if (err && extack._msg)
		pr_err("%s: %s\n", ifr->ifr_name, extack._msg);
	if (err || kernel_cfg.copied_to_user)
		return err;

	hwtstamp_config_from_kernel(&cfg, &kernel_cfg);
	return copy_to_user(ifr->ifr_data, &cfg, sizeof(cfg)) ? -EFAULT : 0;
}
#endif

#if MEMBER_PARAM_IS(mii_timestamper, ts_info, 2, struct ethtool_ts_info *)
#include <linux/ethtool.h>
#include <linux/net_tstamp.h>

/**
 * backport_mii_ts_info - ts_info of a PHY's driver of today
 * @mii_ts: the time stamper
 * @info: filled for the user
 * @ts_info: the driver's callback
 *
 * Upstream: 2111375b85ad ("net: Add struct kernel_ethtool_ts_info"), v6.11
 * Return: what @ts_info returns.
 */
static inline int
backport_mii_ts_info(struct mii_timestamper *mii_ts,
		     struct ethtool_ts_info *info,
		     int (*ts_info)(struct mii_timestamper *,
				    struct kernel_ethtool_ts_info *))
{
	struct kernel_ethtool_ts_info kinfo = {
		.cmd = ETHTOOL_GET_TS_INFO,
		.phc_index = -1,
	};
	int err = ts_info(mii_ts, &kinfo);

	/* what the core of today adds */
	info->so_timestamping = kinfo.so_timestamping |
				SOF_TIMESTAMPING_RX_SOFTWARE |
				SOF_TIMESTAMPING_SOFTWARE;
	info->phc_index = kinfo.phc_index;
	info->tx_types = kinfo.tx_types;
	info->rx_filters = kinfo.rx_filters;
	return err;
}
#endif
#endif
