/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_BRCMPHY_H
#define _BACKPORT_LINUX_BRCMPHY_H
#include_next <linux/brcmphy.h>

/*
 * Registers of Broadcom's PHYs.
 *
 * Upstream: not found (include/linux/brcmphy.h: registers for MII-Lite and AutogrEEEn), v7.1
 */
#if !HAVE_MACRO(MII_BCM54XX_AUXCTL_SHDWSEL_MISC_RSVD)
BACKFIT_CARRY(include/linux/brcmphy.h, MII_BCM54XX_AUXCTL_SHDWSEL_MISC_RSVD)
#endif
#if !HAVE_MACRO(BCM_EXP_SYNC_ETHERNET)
BACKFIT_CARRY(include/linux/brcmphy.h, BCM_EXP_SYNC_ETHERNET)
#endif
#if !HAVE_MACRO(BCM_EXP_SYNC_ETHERNET_MII_LITE)
BACKFIT_CARRY(include/linux/brcmphy.h, BCM_EXP_SYNC_ETHERNET_MII_LITE)
#endif
#if !HAVE_MACRO(MII_BCM54XX_EXP_SEL_TOP)
BACKFIT_CARRY(include/linux/brcmphy.h, MII_BCM54XX_EXP_SEL_TOP)
#endif
#if !HAVE_MACRO(BCM54XX_TOP_MISC_MII_BUF_CNTL0)
BACKFIT_CARRY(include/linux/brcmphy.h, BCM54XX_TOP_MISC_MII_BUF_CNTL0)
#endif
#if !HAVE_MACRO(BCM54XX_MII_BUF_CNTL0_AUTOGREEEN_EN)
BACKFIT_CARRY(include/linux/brcmphy.h, BCM54XX_MII_BUF_CNTL0_AUTOGREEEN_EN)
#endif
#endif
