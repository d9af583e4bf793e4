/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_SOUNDWIRE_SDW_REGISTERS_H
#define _BACKPORT_LINUX_SOUNDWIRE_SDW_REGISTERS_H
#include_next <linux/soundwire/sdw_registers.h>

#if !HAVE_MACRO(SDW_SDCA_CTL_FUNC)
#include <linux/bitfield.h>

/**
 * SDW_SDCA_CTL_FUNC - which function a control's address is of
 *
 * Upstream: not found (SDW_SDCA_CTL_FUNC in linux/soundwire/sdw_registers.h), v6.14
 */
BACKFIT_CARRY(include/linux/soundwire/sdw_registers.h, SDW_SDCA_CTL_FUNC)
#endif
#endif
