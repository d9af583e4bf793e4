/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_ETHTOOL_NETLINK_H
#define BACKPORT_LINUX_ETHTOOL_NETLINK_H

#include_next <linux/ethtool_netlink.h>

#if !CALLABLE(ethnl_cable_test_result_with_src) && HAVE_FUNCTION(ethnl_cable_test_result)
/**
 * ETHTOOL_A_CABLE_INF_SRC_ALCD - a cable was tested while its link was up
 *
 * Upstream: abcd3026dd63 ("ethtool: Extend cable testing interface with result source information"), v6.11
 */
#define ETHTOOL_A_CABLE_INF_SRC_TDR	1
#define ETHTOOL_A_CABLE_INF_SRC_ALCD	2

/**
 * ethnl_cable_test_result_with_src() - tell what a cable's test found
 * @phydev: the PHY
 * @pair: of the cable
 * @result: ETHTOOL_A_CABLE_RESULT_CODE_*
 * @src: how it was tested
 *
 * Upstream: 4715d87e11ac ("ethtool: Add support for specifying information source in cable test results"), v6.11
 * Reduced: the user is not told how it was tested
 */
#define ethnl_cable_test_result_with_src(phydev, pair, result, src) \
	((void)(src), ethnl_cable_test_result(phydev, pair, result))

/**
 * ethnl_cable_test_fault_length_with_src() - tell where a cable is broken
 * @phydev: the PHY
 * @pair: of the cable
 * @cm: how far away, in cm
 * @src: how it was tested
 *
 * Upstream: 4715d87e11ac ("ethtool: Add support for specifying information source in cable test results"), v6.11
 * Reduced: the user is not told how it was tested
 */
#define ethnl_cable_test_fault_length_with_src(phydev, pair, cm, src) \
	((void)(src), ethnl_cable_test_fault_length(phydev, pair, cm))
#endif

#endif /* BACKPORT_LINUX_ETHTOOL_NETLINK_H */
