/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_RTSX_PCI_H
#define _BACKPORT_LINUX_RTSX_PCI_H
#include_next <linux/rtsx_pci.h>

#if !HAVE_CONSTANT(PID_5264)
/**
 * PID_5264, RTS5264_AUTOLOAD_CFG2 - the RTS5264, which the target's core does not know
 *
 * Upstream: not found (misc: rtsx: add to support new card reader rts5264), v6.8
 */
BACKFIT_CARRY(include/linux/rtsx_pci.h, PID_5264, RTS5264_AUTOLOAD_CFG2, RTS5264_CHIP_RST_N_SEL)
#endif

#if !HAVE_CONSTANT(RTS5261_FW_CFG_INFO0)
/**
 * RTS5261_FW_CFG_INFO0, RTS5261_FW_EXPRESS_TEST_MASK - what the RTS5261's firmware can do
 *
 * Upstream: not found (misc: rtsx: Add SD Express mode support for RTS5261), v5.12
 */
BACKFIT_CARRY(include/linux/rtsx_pci.h, RTS5261_FW_CFG_INFO0, RTS5261_FW_EXPRESS_TEST_MASK)
#endif
#endif
