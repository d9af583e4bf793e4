/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_MARVELL_PHY_H
#define _BACKPORT_LINUX_MARVELL_PHY_H
#include_next <linux/marvell_phy.h>

#if !HAVE_CONSTANT(MARVELL_PHY_ID_88E3082)
/**
 * MARVELL_PHY_ID_88E3082 - an identifier of a PHY
 *
 * Upstream: not found (MARVELL_PHY_ID_88E3082 in include/linux/marvell_phy.h), v6.8
 */
BACKFIT_CARRY(include/linux/marvell_phy.h, MARVELL_PHY_ID_88E3082)
#endif

#if !HAVE_CONSTANT(MARVELL_PHY_ID_88E6250_FAMILY)
/**
 * MARVELL_PHY_ID_88E6250_FAMILY - an identifier of PHYs in switches
 *
 * Upstream: not found (MARVELL_PHY_ID_88E6250_FAMILY in include/linux/marvell_phy.h), v6.8
 */
BACKFIT_CARRY(include/linux/marvell_phy.h, MARVELL_PHY_ID_88E6250_FAMILY)
#endif
#endif
