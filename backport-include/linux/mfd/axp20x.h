/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_MFD_AXP20X_H
#define _BACKPORT_LINUX_MFD_AXP20X_H
#include_next <linux/mfd/axp20x.h>

#if !HAVE_CONSTANT(AXP323_ID) && HAVE_CONSTANT(AXP717_ID)
/**
 * BACKPORT_AXP323_ID - a power management chip that the target has no number for
 *
 * The evolution mfd/axp323-id puts it in the place of AXP323_ID, whose number is
 * another chip's on the target.
 *
 * Upstream: 35fec94afe04 ("mfd: axp20x: Add support for AXP323"), v6.14
 */
#define BACKPORT_AXP323_ID	NR_AXP20X_VARIANTS

/**
 * AXP323_DCDC_MODE_CTRL2 - registers of the chips
 *
 * Upstream: 35fec94afe04 ("mfd: axp20x: Add support for AXP323"), v6.14
 */
BACKFIT_CARRY(include/linux/mfd/axp20x.h, AXP323_DCDC_MODE_CTRL2)
#endif

#if !HAVE_CONSTANT(AXP717_TYPEC_CC_STATUS) && HAVE_CONSTANT(AXP717_ID)
/**
 * AXP717_TYPEC_CC_STATUS - registers of the chip's USB connector
 *
 * Upstream: not found (AXP717_TYPEC_CC_STATUS in linux/mfd/axp20x.h), by v7.3
 */
BACKFIT_CARRY(include/linux/mfd/axp20x.h, AXP717_TYPEC_CC_AA_EN, AXP717_TYPEC_CC_MODE_CONTROL, AXP717_TYPEC_CC_STATUS)
#endif

#if !HAVE_CONSTANT(AXP717_ADC_DATA_SEL) && HAVE_CONSTANT(AXP20X_ADC_EN1)
/**
 * AXP717_ADC_DATA_SEL - registers of the chip's converters
 *
 * Upstream: 2e1a57d5b0ad ("mfd: axp20x: Add ADC, BAT, and USB cells for AXP717"), v6.12
 */
BACKFIT_CARRY(include/linux/mfd/axp20x.h, AXP717_ADC_CH_EN_CONTROL, AXP717_ADC_DATA_H, AXP717_ADC_DATA_SEL, AXP717_BATT_CHRG_I_H, AXP717_BATT_V_H, AXP717_VBUS_V_H, AXP717_VSYS_V_H)
#endif

#if !HAVE_CONSTANT(AXP192_GPIO30_IN_RANGE) && HAVE_CONSTANT(AXP20X_ADC_EN1)
/**
 * AXP192_GPIO30_IN_RANGE - registers of the chip's converters
 *
 * Upstream: not found (mfd: axp20x: Add support for AXP192), v6.6
 */
BACKFIT_CARRY(include/linux/mfd/axp20x.h, AXP192_GPIO2_V_ADC_H, AXP192_GPIO30_IN_RANGE, AXP192_GPIO3_V_ADC_H)
#endif
#endif
