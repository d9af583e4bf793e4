/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_MICROCHIPPHY_H
#define _BACKPORT_LINUX_MICROCHIPPHY_H
#include_next <linux/microchipphy.h>

#if !HAVE_CONSTANT(LAN78XX_PHY_CTRL3)
/**
 * LAN78XX_PHY_CTRL3 - a register of LAN78xx PHYs, and its fields
 *
 * Upstream: not found (LAN78XX_PHY_CTRL3 in include/linux/microchipphy.h), by v7.3
 */
BACKFIT_CARRY(include/linux/microchipphy.h, LAN78XX_PHY_CTRL3, LAN78XX_PHY_CTRL3_*)
#endif
#endif
