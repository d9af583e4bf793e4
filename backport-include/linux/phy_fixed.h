/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PHY_FIXED_H
#define _BACKPORT_LINUX_PHY_FIXED_H
#include_next <linux/phy_fixed.h>
#include <linux/phy.h>

#if !CALLABLE(fixed_phy_register_100fd) && PARAMS(fixed_phy_register) == 3
/**
 * fixed_phy_register_100fd - a PHY that is always up with 100 Mbit/s, full duplex
 *
 * Upstream: c9445e3c0876 ("net: phy: fixed_phy: add helper fixed_phy_register_100fd"), v6.19
 * Return: the PHY, to be given to fixed_phy_unregister(), or an ERR_PTR().
 */
static inline struct phy_device *fixed_phy_register_100fd(void)
{
	struct fixed_phy_status status = {
		.link	= 1,
		.speed	= SPEED_100,
		.duplex	= DUPLEX_FULL,
	};

	return fixed_phy_register(PHY_POLL, &status, NULL);
}
#endif
#endif
