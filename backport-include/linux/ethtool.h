/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_ETHTOOL_H
#define BACKPORT_LINUX_ETHTOOL_H

#include_next <linux/ethtool.h>

struct netlink_ext_ack;
#include <linux/net_tstamp.h>
#include <linux/string.h>

#if !CALLABLE(ethtool_puts)
/**
 * ethtool_puts() - write a string to an array of ethtool strings
 * @data: where; moved on by ETH_GSTRING_LEN
 * @str: the string
 *
 * Upstream: 2a48c635fd9a ("ethtool: Implement ethtool_puts()"), v6.8
 */
static inline void ethtool_puts(u8 **data, const char *str)
{
	strscpy((char *)*data, str, ETH_GSTRING_LEN);
	*data += ETH_GSTRING_LEN;
}
#endif

#if !HAVE_TYPE(struct kernel_ethtool_ringparam)
/**
 * struct kernel_ethtool_ringparam - ring settings beyond the user's structure
 *
 * Upstream: 0b70c256eba8 ("ethtool: add support to set/get rx buf len via ethtool"), v5.17
 */
BACKFIT_CARRY(include/linux/ethtool.h, struct kernel_ethtool_ringparam)
#endif

#if !HAVE_TYPE(struct kernel_ethtool_coalesce)
/**
 * struct kernel_ethtool_coalesce - coalescing beyond the user's structure
 *
 * Upstream: f3ccfda19319 ("ethtool: extend coalesce setting uAPI with CQE mode"), v5.15
 */
BACKFIT_CARRY(include/linux/ethtool.h, struct kernel_ethtool_coalesce)
#endif

#if MEMBER_PARAMS(ethtool_ops, get_coalesce) == 2
/**
 * backport_ethtool_get_coalesce() - get_coalesce of a driver of today
 * @dev: network device
 * @ec: filled for the user
 * @get: the driver's callback
 *
 * Return: what @get returns
 *
 * Upstream: f3ccfda19319 ("ethtool: extend coalesce setting uAPI with CQE mode"), v5.15
 * Reduced: what struct kernel_ethtool_coalesce holds (CQE mode, transmit aggregation) is not told to the user
 */
static inline int
backport_ethtool_get_coalesce(struct net_device *dev,
			      struct ethtool_coalesce *ec,
			      int (*get)(struct net_device *,
					 struct ethtool_coalesce *,
					 struct kernel_ethtool_coalesce *,
					 struct netlink_ext_ack *))
{
	struct kernel_ethtool_coalesce kernel_ec = {};

	return get(dev, ec, &kernel_ec, NULL);
}

/**
 * backport_ethtool_set_coalesce() - set_coalesce of a driver of today
 * @dev: network device
 * @ec: what the user asks for
 * @get: the driver's get_coalesce
 * @set: the driver's set_coalesce
 *
 * What the user of the target cannot ask for stays as it is.
 *
 * Return: what the callbacks return
 *
 * Upstream: f3ccfda19319 ("ethtool: extend coalesce setting uAPI with CQE mode"), v5.15
 * Reduced: what struct kernel_ethtool_coalesce holds (CQE mode, transmit aggregation) cannot be set
 */
static inline int
backport_ethtool_set_coalesce(struct net_device *dev,
			      struct ethtool_coalesce *ec,
			      int (*get)(struct net_device *,
					 struct ethtool_coalesce *,
					 struct kernel_ethtool_coalesce *,
					 struct netlink_ext_ack *),
			      int (*set)(struct net_device *,
					 struct ethtool_coalesce *,
					 struct kernel_ethtool_coalesce *,
					 struct netlink_ext_ack *))
{
	struct ethtool_coalesce now = { .cmd = ETHTOOL_GCOALESCE };
	struct kernel_ethtool_coalesce kernel_ec = {};
	int err;

	err = get(dev, &now, &kernel_ec, NULL);
	if (err)
		return err;

	return set(dev, ec, &kernel_ec, NULL);
}
#endif

#if MEMBER_PARAMS(ethtool_ops, get_ringparam) == 2
/**
 * backport_ethtool_get_ringparam() - get_ringparam of a driver of today
 * @dev: network device
 * @ring: filled for the user
 * @get: the driver's callback
 *
 * Upstream: 7462494408cd ("ethtool: extend ringparam setting/getting API with rx_buf_len"), v5.17
 * Reduced: what struct kernel_ethtool_ringparam holds (buffer length, header split and the like) is not told to the user
 */
static inline void
backport_ethtool_get_ringparam(struct net_device *dev,
			       struct ethtool_ringparam *ring,
			       void (*get)(struct net_device *,
					   struct ethtool_ringparam *,
					   struct kernel_ethtool_ringparam *,
					   struct netlink_ext_ack *))
{
	struct kernel_ethtool_ringparam kernel_ring = {};

	get(dev, ring, &kernel_ring, NULL);
}

/**
 * backport_ethtool_set_ringparam() - set_ringparam of a driver of today
 * @dev: network device
 * @ring: what the user asks for
 * @get: the driver's get_ringparam
 * @set: the driver's set_ringparam
 *
 * What the user of the target cannot ask for stays as it is.
 *
 * Return: what @set returns
 *
 * Upstream: 7462494408cd ("ethtool: extend ringparam setting/getting API with rx_buf_len"), v5.17
 * Reduced: what struct kernel_ethtool_ringparam holds (buffer length, header split and the like) cannot be set
 */
static inline int
backport_ethtool_set_ringparam(struct net_device *dev,
			       struct ethtool_ringparam *ring,
			       void (*get)(struct net_device *,
					   struct ethtool_ringparam *,
					   struct kernel_ethtool_ringparam *,
					   struct netlink_ext_ack *),
			       int (*set)(struct net_device *,
					  struct ethtool_ringparam *,
					  struct kernel_ethtool_ringparam *,
					  struct netlink_ext_ack *))
{
	struct ethtool_ringparam now = { .cmd = ETHTOOL_GRINGPARAM };
	struct kernel_ethtool_ringparam kernel_ring = {};

	get(dev, &now, &kernel_ring, NULL);
	return set(dev, ring, &kernel_ring, NULL);
}
#endif

#if !HAVE_TYPE(enum ethtool_mm_verify_status)
/**
 * enum ethtool_mm_verify_status - how far the verification of MAC Merge is
 *
 * Upstream: 2b30f8291a30 ("net: ethtool: add support for MAC Merge layer"), v6.3
 */
BACKFIT_CARRY(include/uapi/linux/ethtool.h, enum ethtool_mm_verify_status)
#endif

#if !HAVE_TYPE(struct ethtool_mm_state)
/**
 * struct ethtool_mm_state - state, settings and counters of MAC Merge
 *
 * Upstream: 2b30f8291a30 ("net: ethtool: add support for MAC Merge layer"), v6.3
 */
BACKFIT_CARRY(include/linux/ethtool.h, struct ethtool_mm_state, struct ethtool_mm_cfg, struct ethtool_mm_stats)
#endif

#if !HAVE_CONSTANT(ETHTOOL_MM_MAX_VERIFY_TIME_MS)
/**
 * ETHTOOL_MM_MAX_VERIFY_TIME_MS - the longest time to wait for a response, in ms
 *
 * Upstream: 35b288d6e3d4 ("net: ethtool: mm: sanitize some UAPI configurations"), v6.4
 */
BACKFIT_CARRY(include/linux/ethtool.h, ETHTOOL_MM_MAX_VERIFY_TIME_MS)
#endif

#if !HAVE_CONSTANT(ETHTOOL_MM_MAX_VERIFY_RETRIES)
/**
 * ETHTOOL_MM_MAX_VERIFY_RETRIES - how often verification is tried
 *
 * Upstream: 9ff2aa4206ef ("net: ethtool: mm: extract stmmac verification logic into common library"), v6.16
 */
BACKFIT_CARRY(include/linux/ethtool.h, ETHTOOL_MM_MAX_VERIFY_RETRIES)
#endif

#if !CALLABLE(ethtool_mmsv_init)
#include <linux/spinlock.h>
#include <linux/timer.h>

#define ethtool_mmsv_stop		backport_ethtool_mmsv_stop
#define ethtool_mmsv_link_state_handle	backport_ethtool_mmsv_link_state_handle
#define ethtool_mmsv_event_handle	backport_ethtool_mmsv_event_handle
#define ethtool_mmsv_get_mm		backport_ethtool_mmsv_get_mm
#define ethtool_mmsv_set_mm		backport_ethtool_mmsv_set_mm
#define ethtool_mmsv_init		backport_ethtool_mmsv_init

/**
 * struct ethtool_mmsv - software verification of MAC Merge, in compat.ko
 *
 * Upstream: 9ff2aa4206ef ("net: ethtool: mm: extract stmmac verification logic into common library"), v6.16
 */
struct ethtool_mmsv;

BACKFIT_CARRY(include/linux/ethtool.h, enum ethtool_mmsv_event,
	      enum ethtool_mpacket, struct ethtool_mmsv_ops,
	      struct ethtool_mmsv, ethtool_mmsv_*)
#endif

#if !HAVE_TYPE(struct ethtool_keee)
/**
 * struct ethtool_keee - Energy Efficient Ethernet as the kernel passes it round
 *
 * Upstream: d80a52335374 ("ethtool: replace struct ethtool_eee with a new struct ethtool_keee on kernel side"), v6.9
 */
BACKFIT_CARRY(include/linux/ethtool.h, struct ethtool_keee)
#endif

#if MEMBER_PARAM_IS(ethtool_ops, get_eee, 2, struct ethtool_eee *)
/**
 * backport_ethtool_get_eee() - get_eee of a driver that has ethtool_keee
 * @dev: network device
 * @eee: filled for the user
 * @get_eee: the driver's callback
 *
 * Return: what @get_eee returns
 *
 * Upstream: d80a52335374 ("ethtool: replace struct ethtool_eee with a new struct ethtool_keee on kernel side"), v6.9
 * Reduced: link modes from bit 32 on cannot be told to the user, as by upstream's ioctl
 */
static inline int
backport_ethtool_get_eee(struct net_device *dev, struct ethtool_eee *eee,
			 int (*get_eee)(struct net_device *,
					struct ethtool_keee *))
{
	struct ethtool_keee keee = {};
	int err;

	err = get_eee(dev, &keee);
	if (err)
		return err;

	eee->eee_active = keee.eee_active;
	eee->eee_enabled = keee.eee_enabled;
	eee->tx_lpi_enabled = keee.tx_lpi_enabled;
	eee->tx_lpi_timer = keee.tx_lpi_timer;
	ethtool_convert_link_mode_to_legacy_u32(&eee->advertised,
						keee.advertised);
	ethtool_convert_link_mode_to_legacy_u32(&eee->lp_advertised,
						keee.lp_advertised);
	if (!ethtool_convert_link_mode_to_legacy_u32(&eee->supported,
						     keee.supported))
		pr_warn_once("ethtool: EEE link modes from bit 32 on are left out\n");

	return 0;
}

/**
 * backport_ethtool_set_eee() - set_eee of a driver that has ethtool_keee
 * @dev: network device
 * @eee: what the user asks for
 * @set_eee: the driver's callback
 *
 * Return: what @set_eee returns
 *
 * Upstream: d80a52335374 ("ethtool: replace struct ethtool_eee with a new struct ethtool_keee on kernel side"), v6.9
 * Reduced: link modes from bit 32 on cannot be asked for, as by upstream's ioctl
 */
static inline int
backport_ethtool_set_eee(struct net_device *dev, const struct ethtool_eee *eee,
			 int (*set_eee)(struct net_device *,
					struct ethtool_keee *))
{
	struct ethtool_keee keee = {
		.eee_enabled = eee->eee_enabled,
		.tx_lpi_enabled = eee->tx_lpi_enabled,
		.tx_lpi_timer = eee->tx_lpi_timer,
	};

	ethtool_convert_legacy_u32_to_link_mode(keee.advertised,
						eee->advertised);
	return set_eee(dev, &keee);
}
#endif

#if !HAVE_TYPE(struct kernel_ethtool_ts_info)
/**
 * struct kernel_ethtool_ts_info - time stamping as the kernel passes it round
 *
 * Upstream: 2111375b85ad ("net: Add struct kernel_ethtool_ts_info"), v6.11
 */
BACKFIT_CARRY(include/linux/ethtool.h, struct kernel_ethtool_ts_info)

/**
 * ethtool_op_get_ts_info() - get_ts_info for software time stamps
 * @dev: network device
 * @info: filled in
 *
 * Return: 0
 *
 * Upstream: 2111375b85ad ("net: Add struct kernel_ethtool_ts_info"), v6.11
 */
static inline int
backport_ethtool_op_get_ts_info(struct net_device *dev,
				struct kernel_ethtool_ts_info *info)
{
	info->so_timestamping = SOF_TIMESTAMPING_TX_SOFTWARE |
				SOF_TIMESTAMPING_RX_SOFTWARE |
				SOF_TIMESTAMPING_SOFTWARE;
	info->phc_index = -1;
	return 0;
}
#define ethtool_op_get_ts_info backport_ethtool_op_get_ts_info

/**
 * backport_ethtool_get_ts_info() - get_ts_info of a driver of today
 * @dev: network device
 * @info: filled for the user
 * @get_ts_info: the driver's callback
 *
 * What the core of today presets and adds, and so a driver leaves out, is
 * preset and added here: no clock, and receive time stamps by software.
 *
 * Return: what @get_ts_info returns
 *
 * Upstream: 2111375b85ad ("net: Add struct kernel_ethtool_ts_info"), v6.11
 */
static inline int
backport_ethtool_get_ts_info(struct net_device *dev,
			     struct ethtool_ts_info *info,
			     int (*get_ts_info)(struct net_device *,
						struct kernel_ethtool_ts_info *))
{
	struct kernel_ethtool_ts_info kinfo = {
		.cmd = ETHTOOL_GET_TS_INFO,
		.phc_index = -1,
	};
	int err;

	err = get_ts_info(dev, &kinfo);
	info->so_timestamping = kinfo.so_timestamping |
				SOF_TIMESTAMPING_RX_SOFTWARE |
				SOF_TIMESTAMPING_SOFTWARE;
	info->phc_index = kinfo.phc_index;
	info->tx_types = kinfo.tx_types;
	info->rx_filters = kinfo.rx_filters;
	return err;
}
#endif

#if !HAVE_TYPE(struct ethtool_rxfh_param)
/**
 * struct ethtool_rxfh_param - receive hashing: function, key and table
 *
 * Upstream: fb6e30a72539 ("net: ethtool: pass a pointer to parameters to get/set_rxfh ethtool ops"), v6.8
 */
BACKFIT_CARRY(include/linux/ethtool.h, struct ethtool_rxfh_param)
#endif

#if !HAVE_CONSTANT(RXH_XFRM_NO_CHANGE)
/**
 * RXH_XFRM_NO_CHANGE - leave the transformation of hash input as it is
 *
 * Upstream: 13e59344fb9d ("net: ethtool: add support for symmetric-xor RSS hash"), v6.8
 */
BACKFIT_CARRY(include/uapi/linux/ethtool.h, RXH_XFRM_NO_CHANGE)
#endif

#if !HAVE_CONSTANT(RXH_IP6_FL)
/**
 * RXH_IP6_FL - hash the flow label of IPv6
 *
 * Upstream: f22cc6f766f8 ("net: ethtool: support including Flow Label in the flow hash for RSS"), v6.18
 */
BACKFIT_CARRY(include/uapi/linux/ethtool.h, RXH_IP6_FL)
#endif

#if !HAVE_TYPE(struct ethtool_rxfh_fields)
/**
 * struct ethtool_rxfh_fields - which fields of a packet are hashed
 *
 * Upstream: 9bb00786fc61 ("net: ethtool: add dedicated callbacks for getting and setting rxfh fields"), v6.17
 */
BACKFIT_CARRY(include/linux/ethtool.h, struct ethtool_rxfh_fields)
#endif

#if !HAVE_MEMBER(ethtool_ops, get_rxfh_fields)
/**
 * backport_ethtool_get_rxfh_fields() - get_rxnfc of a driver with get_rxfh_fields
 * @dev: network device
 * @info: the user's request, and the answer
 * @rule_locs: locations, for ETHTOOL_GRXCLSRLALL
 * @get_fields: the driver's get_rxfh_fields
 * @get_rxnfc: the driver's get_rxnfc for all other commands, or NULL
 *
 * Return: what the callback returns; -EOPNOTSUPP for what the driver lacks
 *
 * Upstream: 9bb00786fc61 ("net: ethtool: add dedicated callbacks for getting and setting rxfh fields"), v6.17
 */
static inline int
backport_ethtool_get_rxfh_fields(struct net_device *dev,
				 struct ethtool_rxnfc *info, u32 *rule_locs,
				 int (*get_fields)(struct net_device *,
						   struct ethtool_rxfh_fields *),
				 int (*get_rxnfc)(struct net_device *,
						  struct ethtool_rxnfc *, u32 *))
{
	struct ethtool_rxfh_fields fields = {
		.flow_type = info->flow_type & ~FLOW_RSS,
	};
	int err;

	if (info->cmd != ETHTOOL_GRXFH)
		return get_rxnfc ? get_rxnfc(dev, info, rule_locs) : -EOPNOTSUPP;

	if (info->flow_type & FLOW_RSS && info->rss_context)
		return -EINVAL;

	err = get_fields(dev, &fields);
	if (err >= 0)
		info->data = fields.data;
	return err;
}

/**
 * backport_ethtool_set_rxfh_fields() - set_rxnfc of a driver with set_rxfh_fields
 * @dev: network device
 * @info: the user's request
 * @set_fields: the driver's set_rxfh_fields
 * @set_rxnfc: the driver's set_rxnfc for all other commands, or NULL
 *
 * Return: what the callback returns; -EINVAL for a flow label where there is
 * none; -EOPNOTSUPP for what the driver lacks
 *
 * Upstream: 9bb00786fc61 ("net: ethtool: add dedicated callbacks for getting and setting rxfh fields"), v6.17
 */
static inline int
backport_ethtool_set_rxfh_fields(struct net_device *dev,
				 struct ethtool_rxnfc *info,
				 int (*set_fields)(struct net_device *,
						   const struct ethtool_rxfh_fields *,
						   struct netlink_ext_ack *),
				 int (*set_rxnfc)(struct net_device *,
						  struct ethtool_rxnfc *))
{
	struct ethtool_rxfh_fields fields = {
		.flow_type = info->flow_type & ~FLOW_RSS,
		.data = info->data,
	};

	if (info->cmd != ETHTOOL_SRXFH)
		return set_rxnfc ? set_rxnfc(dev, info) : -EOPNOTSUPP;

	if (info->flow_type & FLOW_RSS && info->rss_context)
		return -EINVAL;

	if (info->data & RXH_IP6_FL)
		switch (info->flow_type) {
		case TCP_V6_FLOW:
		case UDP_V6_FLOW:
		case SCTP_V6_FLOW:
		case AH_ESP_V6_FLOW:
		case AH_V6_FLOW:
		case ESP_V6_FLOW:
		case IPV6_FLOW:
#if HAVE_CONSTANT(GTPU_V6_FLOW) && HAVE_CONSTANT(GTPC_V6_FLOW) && HAVE_CONSTANT(GTPC_TEID_V6_FLOW) && \
	HAVE_CONSTANT(GTPU_EH_V6_FLOW) && HAVE_CONSTANT(GTPU_UL_V6_FLOW) && HAVE_CONSTANT(GTPU_DL_V6_FLOW)
		case GTPU_V6_FLOW:
		case GTPC_V6_FLOW:
		case GTPC_TEID_V6_FLOW:
		case GTPU_EH_V6_FLOW:
		case GTPU_UL_V6_FLOW:
		case GTPU_DL_V6_FLOW:
#endif
			break;
		default:
			return -EINVAL;
		}

	return set_fields(dev, &fields, NULL);
}
#endif

#if !HAVE_MEMBER(ethtool_ops, get_rx_ring_count)
/**
 * backport_ethtool_get_rx_ring_count() - get_rxnfc of a driver with get_rx_ring_count
 * @dev: network device
 * @info: the user's request, and the answer
 * @rule_locs: locations, for ETHTOOL_GRXCLSRLALL
 * @get_rx_ring_count: the driver's get_rx_ring_count
 * @get_rxnfc: the driver's get_rxnfc for all other commands, or NULL
 *
 * Return: what the callback returns; -EOPNOTSUPP for what the driver lacks
 *
 * Upstream: 84eaf4359c36 ("net: ethtool: add get_rx_ring_count callback to optimize RX ring queries"), v6.19
 */
static inline int
backport_ethtool_get_rx_ring_count(struct net_device *dev,
				   struct ethtool_rxnfc *info, u32 *rule_locs,
				   u32 (*get_rx_ring_count)(struct net_device *),
				   int (*get_rxnfc)(struct net_device *,
						    struct ethtool_rxnfc *,
						    u32 *))
{
	if (info->cmd != ETHTOOL_GRXRINGS)
		return get_rxnfc ? get_rxnfc(dev, info, rule_locs) : -EOPNOTSUPP;

	info->data = get_rx_ring_count(dev);
	return 0;
}
#endif

#if !HAVE_TYPE(struct ethtool_phy_stats)
/**
 * struct ethtool_phy_stats - what a PHY counts
 *
 * Upstream: not found (struct ethtool_phy_stats in include/linux/ethtool.h), v6.14
 */
BACKFIT_CARRY(include/linux/ethtool.h, struct ethtool_phy_stats)
#endif

#if !HAVE_CONSTANT(ETHTOOL_LINK_MEDIUM_BASET)
/**
 * enum ethtool_link_medium - what a link goes through
 *
 * Upstream: not found (enum ethtool_link_medium in include/linux/ethtool.h), v7.0
 */
BACKFIT_CARRY(include/linux/ethtool.h, enum ethtool_link_medium, ETHTOOL_MEDIUM_FIBER_BITS)
#endif

#if !HAVE_CONSTANT(ETHTOOL_A_CABLE_RESULT_CODE_IMPEDANCE_MISMATCH)
/**
 * ETHTOOL_A_CABLE_RESULT_CODE_IMPEDANCE_MISMATCH - what a cable's test found
 *
 * A number between the kernel and user space, which the target passes on.
 *
 * Upstream: not found (ETHTOOL_A_CABLE_RESULT_CODE_IMPEDANCE_MISMATCH in include/uapi/linux/ethtool_netlink.h), v6.9
 */
#define ETHTOOL_A_CABLE_RESULT_CODE_IMPEDANCE_MISMATCH	5
#endif
#endif /* BACKPORT_LINUX_ETHTOOL_H */
