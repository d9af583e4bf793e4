/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_MDIO_H
#define BACKPORT_LINUX_MDIO_H

#include_next <linux/mdio.h>
/* newer ones include it, and drivers came to rely on it */
#include <linux/bitfield.h>
#include <linux/linkmode.h>

#if !CALLABLE(mii_eee_cap1_mod_linkmode_t)
/**
 * mii_eee_cap1_mod_linkmode_t() - link modes of EEE register 3.20, 7.60 or 7.61
 *
 * Upstream: 14e47d1fb8f9 ("net: phy: add genphy_c45_read_eee_abilities() function"), v6.3
 */
BACKFIT_CARRY(include/linux/mdio.h, mii_eee_cap1_mod_linkmode_t)
#endif

#if !CALLABLE(linkmode_to_mii_eee_cap1_t)
/**
 * linkmode_to_mii_eee_cap1_t() - the register's value for link modes
 *
 * Upstream: 14e47d1fb8f9 ("net: phy: add genphy_c45_read_eee_abilities() function"), v6.3
 */
BACKFIT_CARRY(include/linux/mdio.h, linkmode_to_mii_eee_cap1_t)
#endif

#if !CALLABLE(mii_eee_cap2_mod_linkmode_sup_t)
/**
 * mii_eee_cap2_mod_linkmode_sup_t() - link modes of EEE register 3.21
 *
 * Upstream: 80e4021c25d8 ("net: mdio: add helpers for accessing the EEE CAP2 registers"), v6.9
 */
BACKFIT_CARRY(include/linux/mdio.h, mii_eee_cap2_mod_linkmode_sup_t)
#endif

#if !CALLABLE(mii_eee_cap2_mod_linkmode_adv_t)
/**
 * mii_eee_cap2_mod_linkmode_adv_t() - link modes of EEE register 7.62 or 7.63
 *
 * Upstream: 80e4021c25d8 ("net: mdio: add helpers for accessing the EEE CAP2 registers"), v6.9
 */
BACKFIT_CARRY(include/linux/mdio.h, mii_eee_cap2_mod_linkmode_adv_t)
#endif

#if !CALLABLE(linkmode_to_mii_eee_cap2_t)
/**
 * linkmode_to_mii_eee_cap2_t() - that register's value for link modes
 *
 * Upstream: 80e4021c25d8 ("net: mdio: add helpers for accessing the EEE CAP2 registers"), v6.9
 */
BACKFIT_CARRY(include/linux/mdio.h, linkmode_to_mii_eee_cap2_t)
#endif

#endif /* BACKPORT_LINUX_MDIO_H */
