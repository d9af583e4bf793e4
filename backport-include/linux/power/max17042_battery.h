/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Fuel gauges' registers. Only their own driver reads them, so that a target which
 * does not know all chips gets the newest in the place of its own.
 *
 * Upstream: not found (MAXIM_DEVICE_TYPE_MAX77759 in linux/power/max17042_battery.h), v7.0
 */
#ifndef _BACKPORT_LINUX_POWER_MAX17042_BATTERY_H
#define _BACKPORT_LINUX_POWER_MAX17042_BATTERY_H
#include <linux/bits.h>
#include <linux/types.h>

#if HAVE_ENUMERATOR(MAXIM_DEVICE_TYPE_MAX77759) && HAVE_MACRO(MAX17055_MODELCFG_VCHG_BIT)
#include_next <linux/power/max17042_battery.h>
#else
/* the target's own header is not to come behind this one */
#define __MAX17042_BATTERY_H_

/**
 * struct max17042_config_data - how a battery is described to a gauge, and all registers
 *
 * Upstream: not found (max17042_config_data.model_cfg in linux/power/max17042_battery.h), v7.3
 */
BACKFIT_CARRY(include/linux/power/max17042_battery.h, MAX17042_STATUS_BattAbsent, MAX17042_BATTERY_FULL, MAX17042_FULL_THRESHOLD, MAX17042_CHARACTERIZATION_DATA_SIZE, MAX17042_DEFAULT_*, MAX17055_MODELCFG_*, enum max17042_register, enum max17055_register, enum max17047_register, enum max77759_register, enum max170xx_chip_type, struct max17042_config_data)
#endif
#endif
