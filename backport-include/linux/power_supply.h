/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_POWER_SUPPLY_H
#define _BACKPORT_LINUX_POWER_SUPPLY_H
#include_next <linux/power_supply.h>

#if !HAVE_MACRO(dev_to_psy)
/**
 * dev_to_psy - the power supply that a device is part of
 *
 * Upstream: (dev_to_psy in include/linux/power_supply.h), by v7.3
 */
#define dev_to_psy(__dev)	container_of(__dev, struct power_supply, dev)
#endif
#endif
