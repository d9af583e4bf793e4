/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_SMSCPHY_H
#define _BACKPORT_LINUX_SMSCPHY_H
#include_next <linux/smscphy.h>

#if !HAVE_CONSTANT(MII_LAN874X_PHY_MMD_WOL_WUCSR)
/**
 * MII_LAN874X_PHY_MMD_WOL_WUCSR - a register of LAN874x PHYs that wake, and others
 *
 * Upstream: not found (MII_LAN874X_PHY_MMD_WOL_WUCSR in include/linux/smscphy.h), v6.6
 */
BACKFIT_CARRY(include/linux/smscphy.h, MII_LAN874X_PHY_*)
#endif
#endif
