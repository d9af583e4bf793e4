/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PHY_H
#define _BACKPORT_LINUX_PHY_H
#include_next <linux/phy.h>

#if MEMBER_PARAMS(phy_driver, match_phy_device) == 1
/**
 * BACKPORT_MATCH_PHY_DEVICE - a match_phy_device of one entry
 * @name: its name
 * @fn: the driver's callback, which takes the entry, too
 * @id: the entry's phy_id
 *
 * Upstream: 31afd6bc55cc ("net: phy: pass PHY driver to .match_phy_device OP"), v6.16
 */
#define BACKPORT_MATCH_PHY_DEVICE(name, fn, id) \
static int name(struct phy_device *phydev) \
{ \
	static const struct phy_driver entry = { .phy_id = (id) }; \
\
	return fn(phydev, &entry); \
} \
static int name(struct phy_device *phydev)
#endif

#if !HAVE_CONSTANT(LINK_INBAND_DISABLE)
/**
 * enum link_inband_signalling - in-band signalling that a PHY can do
 *
 * Upstream: not found (enum link_inband_signalling in include/linux/phy.h), v6.14
 */
BACKFIT_CARRY(include/linux/phy.h, enum link_inband_signalling)
#endif

#if !HAVE_TYPE(struct phy_mse_capability)
/**
 * struct phy_mse_capability - what a PHY can measure of its signal's errors
 *
 * Upstream: not found (struct phy_mse_capability in include/linux/phy.h), v6.19
 */
BACKFIT_CARRY(include/linux/phy.h, PHY_MSE_CAP_*)
BACKFIT_CARRY(include/linux/phy.h, enum phy_mse_channel, struct phy_mse_capability, struct phy_mse_snapshot)
#endif

#if !HAVE_CONSTANT(PHY_LED_ACTIVE_HIGH) && HAVE_ENUMERATOR(__PHY_LED_MODES_NUM)
/**
 * PHY_LED_ACTIVE_HIGH - the mode of a LED that a high level lights
 *
 * The target has no name for it, for it is what LEDs are without a mode: no
 * driver is ever asked for it, and its value is that of no mode.
 *
 * Upstream: not found (PHY_LED_ACTIVE_HIGH in include/linux/phy.h), v6.13
 */
#define PHY_LED_ACTIVE_HIGH	__PHY_LED_MODES_NUM
#endif

#if !CALLABLE(genphy_read_mmd_c45)
/**
 * genphy_read_mmd_c45 - read a register of a PHY as Clause 45 has it
 * @phydev: the PHY; the caller holds its bus's lock
 * @devnum: the device in the PHY
 * @regnum: the register
 *
 * Upstream: not found (genphy_read_mmd_c45() in drivers/net/phy/phy_device.c), v7.0
 * Return: the register, or a negative error.
 */
static inline int genphy_read_mmd_c45(struct phy_device *phydev, int devnum,
				      u16 regnum)
{
#if HAVE_FUNCTION(__mdiobus_c45_read)
	return __mdiobus_c45_read(phydev->mdio.bus, phydev->mdio.addr, devnum,
				  regnum);
#else
	return __mdiobus_read(phydev->mdio.bus, phydev->mdio.addr,
			      mdiobus_c45_addr(devnum, regnum));
#endif
}

/**
 * genphy_write_mmd_c45 - write a register of a PHY as Clause 45 has it
 * @phydev: the PHY; the caller holds its bus's lock
 * @devnum: the device in the PHY
 * @regnum: the register
 * @val: what is written
 *
 * Upstream: not found (genphy_write_mmd_c45() in drivers/net/phy/phy_device.c), v7.0
 * Return: 0 or a negative error.
 */
static inline int genphy_write_mmd_c45(struct phy_device *phydev, int devnum,
				       u16 regnum, u16 val)
{
#if HAVE_FUNCTION(__mdiobus_c45_write)
	return __mdiobus_c45_write(phydev->mdio.bus, phydev->mdio.addr, devnum,
				   regnum, val);
#else
	return __mdiobus_write(phydev->mdio.bus, phydev->mdio.addr,
			       mdiobus_c45_addr(devnum, regnum), val);
#endif
}
#endif

#if !CALLABLE(phy_device_has_reset)
/**
 * phy_device_has_reset - can the PHY be reset by a line?
 * @phydev: the PHY
 *
 * Upstream: not found (phy_device_has_reset() in include/linux/phy.h), v7.0
 */
static inline bool phy_device_has_reset(struct phy_device *phydev)
{
	return phydev->mdio.reset_gpio || phydev->mdio.reset_ctrl;
}
#endif

#if PARAMS(phy_get_internal_delay) == 5
/**
 * phy_get_internal_delay() - the delay that firmware asks a PHY for
 * @phydev: the PHY
 * @delay_values: delays that the PHY can do, in picoseconds, in ascending order
 * @size: how many
 * @is_rx: the delay of what is received, or else of what is sent?
 *
 * Upstream: not found (phy_get_internal_delay() without a device in include/linux/phy.h), v7.0
 * Return: the delay, or its place in @delay_values, or a negative error.
 */
static inline s32
backport_phy_get_internal_delay(struct phy_device *phydev,
				const int *delay_values, int size, bool is_rx)
{
	return phy_get_internal_delay(phydev, &phydev->mdio.dev, delay_values,
				      size, is_rx);
}
#define phy_get_internal_delay(phydev, values, size, is_rx) \
	backport_phy_get_internal_delay(phydev, values, size, is_rx)
#endif

#if !CALLABLE(phy_is_default_hwtstamp) && HAVE_FUNCTION(phy_has_hwtstamp)
/**
 * phy_is_default_hwtstamp - are the PHY's time stamps preferred to the MAC's?
 * @phydev: the PHY
 *
 * On a target without a choice those of a PHY that stamps always are.
 *
 * Upstream: not found (phy_is_default_hwtstamp() in include/linux/phy.h), v6.9
 */
static inline bool phy_is_default_hwtstamp(struct phy_device *phydev)
{
	return phy_has_hwtstamp(phydev);
}
#endif

#if !CALLABLE(phy_id_compare)
/**
 * phy_id_compare - are two identifiers the same where a mask has ones?
 *
 * Upstream: not found (phy_id_compare() in include/linux/phy.h), v6.5
 */
BACKFIT_CARRY(include/linux/phy.h, phy_id_compare)
#endif

#if !CALLABLE(phydev_id_compare)
/**
 * phydev_id_compare - has a PHY this identifier, where its driver's mask has ones?
 *
 * Upstream: not found (phydev_id_compare() in include/linux/phy.h), v6.5
 */
BACKFIT_CARRY(include/linux/phy.h, phydev_id_compare)
#endif

#if !CALLABLE(genphy_c45_pma_read_ext_abilities)
/**
 * genphy_c45_pma_read_ext_abilities - what register 1.11 says that a PHY can do
 * @phydev: the PHY; what it can do is added to its supported modes
 *
 * Upstream: not found (genphy_c45_pma_read_ext_abilities() in drivers/net/phy/phy-c45.c), v6.9
 * Reduced: modes of BASE-T1 are not looked for
 * Return: 0 or a negative error.
 */
static inline int genphy_c45_pma_read_ext_abilities(struct phy_device *phydev)
{
	static const struct {
		u16 ability, mode;
	} modes[] = {
		{ MDIO_PMA_EXTABLE_10GBLRM, ETHTOOL_LINK_MODE_10000baseLRM_Full_BIT },
		{ MDIO_PMA_EXTABLE_10GBT, ETHTOOL_LINK_MODE_10000baseT_Full_BIT },
		{ MDIO_PMA_EXTABLE_10GBKX4, ETHTOOL_LINK_MODE_10000baseKX4_Full_BIT },
		{ MDIO_PMA_EXTABLE_10GBKR, ETHTOOL_LINK_MODE_10000baseKR_Full_BIT },
		{ MDIO_PMA_EXTABLE_1000BT, ETHTOOL_LINK_MODE_1000baseT_Full_BIT },
		{ MDIO_PMA_EXTABLE_1000BKX, ETHTOOL_LINK_MODE_1000baseKX_Full_BIT },
		{ MDIO_PMA_EXTABLE_100BTX, ETHTOOL_LINK_MODE_100baseT_Full_BIT },
		{ MDIO_PMA_EXTABLE_100BTX, ETHTOOL_LINK_MODE_100baseT_Half_BIT },
		{ MDIO_PMA_EXTABLE_10BT, ETHTOOL_LINK_MODE_10baseT_Full_BIT },
		{ MDIO_PMA_EXTABLE_10BT, ETHTOOL_LINK_MODE_10baseT_Half_BIT },
	};
	int val = phy_read_mmd(phydev, MDIO_MMD_PMAPMD, MDIO_PMA_EXTABLE);
	unsigned int i;

	if (val < 0)
		return val;
	for (i = 0; i < ARRAY_SIZE(modes); i++)
		linkmode_mod_bit(modes[i].mode, phydev->supported,
				 val & modes[i].ability);
	if (!(val & MDIO_PMA_EXTABLE_NBT))
		return 0;

	val = phy_read_mmd(phydev, MDIO_MMD_PMAPMD, MDIO_PMA_NG_EXTABLE);
	if (val < 0)
		return val;
	linkmode_mod_bit(ETHTOOL_LINK_MODE_2500baseT_Full_BIT,
			 phydev->supported, val & MDIO_PMA_NG_EXTABLE_2_5GBT);
	linkmode_mod_bit(ETHTOOL_LINK_MODE_5000baseT_Full_BIT,
			 phydev->supported, val & MDIO_PMA_NG_EXTABLE_5GBT);
	return 0;
}
#endif

#if !HAVE_CONSTANT(__PHY_LED_MODES_NUM)
/**
 * enum phy_led_modes - how a LED of a PHY is wired
 *
 * Upstream: not found (enum phy_led_modes in include/linux/phy.h), v6.9
 */
BACKFIT_CARRY(include/linux/phy.h, enum phy_led_modes)
#endif

#if !CALLABLE(phy_disable_eee) && MEMBER_IS(phy_device, eee_broken_modes, u32)
/**
 * phy_disable_eee - have a PHY not advertise Energy Efficient Ethernet
 * @phydev: the PHY
 *
 * All modes are taken for broken: the core of the target does not advertise
 * such, nor lets the user.
 *
 * Upstream: not found (phy_disable_eee() in drivers/net/phy/phy_device.c), v6.14
 */
static inline void phy_disable_eee(struct phy_device *phydev)
{
	phydev->eee_broken_modes = U32_MAX;
}
#endif

#if !HAVE_CONSTANT(PHY_MAC_INTERRUPT) && HAVE_CONSTANT(PHY_IGNORE_INTERRUPT)
/**
 * PHY_MAC_INTERRUPT - the number of an interrupt that the MAC's driver handles
 *
 * Upstream: 93e8990c24be ("net: phy: rename PHY_IGNORE_INTERRUPT to PHY_MAC_INTERRUPT"), v5.12
 */
#define PHY_MAC_INTERRUPT	PHY_IGNORE_INTERRUPT
#endif

#if !CALLABLE(DECLARE_PHY_INTERFACE_MASK)
/**
 * DECLARE_PHY_INTERFACE_MASK - a mask of interfaces
 *
 * Upstream: 8e20f591f204 ("net: phy: add phy_interface_t bitmap support"), v5.16
 */
BACKFIT_CARRY(include/linux/phy.h, DECLARE_PHY_INTERFACE_MASK)
#endif

#if !CALLABLE(phy_interface_empty)
/**
 * phy_interface_empty - is a mask of interfaces empty?
 *
 * Upstream: 8e20f591f204 ("net: phy: add phy_interface_t bitmap support"), v5.16
 */
BACKFIT_CARRY(include/linux/phy.h, phy_interface_empty)
#endif

#if !CALLABLE(genphy_c45_an_config_eee_aneg) && HAVE_MEMBER(phy_device, supported_eee) && HAVE_MEMBER(phy_device, advertising_eee) && HAVE_MEMBER(phy_device, eee_cfg) && MEMBER_IS(phy_device, eee_broken_modes, u32)
/**
 * genphy_c45_an_config_eee_aneg() - advertise Energy Efficient Ethernet
 * @phydev: the PHY; the caller holds its lock
 *
 * The target has it for itself alone.
 *
 * Upstream: not found (EXPORT_SYMBOL of genphy_c45_an_config_eee_aneg in drivers/net/phy/phy-c45.c), by v7.3
 * Return: 1 if what is advertised changed, 0 if not, or a negative error.
 */
static inline int
backport_genphy_c45_an_config_eee_aneg(struct phy_device *phydev)
{
	__ETHTOOL_DECLARE_LINK_MODE_MASK(adv) = {};
	int cap1 = 0, cap2 = 0, t1l = 0;

	/* some PHYs stop receiving when this is written with a forced mode */
	if (phydev->autoneg == AUTONEG_DISABLE)
		return 0;
	if (phydev->eee_cfg.eee_enabled)
		linkmode_copy(adv, phydev->advertising_eee);

	if (linkmode_intersects(phydev->supported_eee, PHY_EEE_CAP1_FEATURES))
		cap1 = phy_modify_mmd_changed(phydev, MDIO_MMD_AN,
					      MDIO_AN_EEE_ADV,
					      MDIO_EEE_100TX | MDIO_EEE_1000T |
					      MDIO_EEE_10GT | MDIO_EEE_1000KX |
					      MDIO_EEE_10GKX4 | MDIO_EEE_10GKR,
					      linkmode_to_mii_eee_cap1_t(adv) &
					      ~phydev->eee_broken_modes);
	if (cap1 < 0)
		return cap1;

	if (linkmode_intersects(phydev->supported_eee, PHY_EEE_CAP2_FEATURES))
		cap2 = phy_modify_mmd_changed(phydev, MDIO_MMD_AN,
					      MDIO_AN_EEE_ADV2,
					      MDIO_EEE_2_5GT | MDIO_EEE_5GT,
					      linkmode_to_mii_eee_cap2_t(adv));
	if (cap2 < 0)
		return cap2;

	if (linkmode_test_bit(ETHTOOL_LINK_MODE_10baseT1L_Full_BIT,
			      phydev->supported_eee))
		t1l = phy_modify_mmd_changed(phydev, MDIO_MMD_AN,
					     MDIO_AN_10BT1_AN_CTRL,
					     MDIO_AN_10BT1_AN_CTRL_ADV_EEE_T1L,
					     linkmode_adv_to_mii_10base_t1_t(adv));
	return t1l < 0 ? t1l : cap1 || cap2 || t1l;
}
#define genphy_c45_an_config_eee_aneg(phydev) \
	backport_genphy_c45_an_config_eee_aneg(phydev)
#endif

#if !CALLABLE(_phy_start_aneg) && HAVE_FUNCTION(phy_start_aneg)
/**
 * _phy_start_aneg() - begin to negotiate with the link's other side
 * @phydev: the PHY
 *
 * For link_change_notify(), which the newest core calls with the PHY's lock held
 * and the target's core after it has released it: phy_start_aneg() takes it.
 *
 * Upstream: not found (EXPORT_SYMBOL of _phy_start_aneg() in drivers/net/phy/phy.c), v6.3
 * Return: 0, or a negative error.
 */
#define _phy_start_aneg(phydev)	phy_start_aneg(phydev)
#endif

#if !HAVE_MACRO(PHY_ID_MATCH_MODEL_MASK)
/*
 * Upstream: not found (net: phy: add phy_id_compare_model() helper), v6.17
 */
BACKFIT_CARRY(include/linux/phy.h, PHY_ID_MATCH_MODEL_MASK)
#endif

#if !CALLABLE(phy_id_compare_model)
/**
 * phy_id_compare_model - is a PHY of a model, whatever its revision?
 *
 * Upstream: not found (net: phy: add phy_id_compare_model() helper), v6.17
 */
BACKFIT_CARRY(include/linux/phy.h, phy_id_compare_model)
#endif

#endif
