// SPDX-License-Identifier: GPL-2.0
/*
 * The ways to charge a battery, as the user is told them.
 *
 * Upstream: ("power: supply: core: Add new "charge_types" property"), v6.14
 * When: !HAVE_TYPE(enum power_supply_charge_type) && HAVE_ENUMERATOR(POWER_SUPPLY_CHARGE_TYPE_BYPASS)
 * Provides: power_supply_charge_types_show, power_supply_charge_types_parse
 */
#include <linux/bits.h>
#include <linux/device.h>
#include <linux/export.h>
#include <linux/kernel.h>
#include <linux/power_supply.h>
#include <linux/string.h>
#include <linux/sysfs.h>

/* with an underline for each blank, which is how they are told */
static const char *const type_text[] = {
	[POWER_SUPPLY_CHARGE_TYPE_UNKNOWN] = "Unknown",
	[POWER_SUPPLY_CHARGE_TYPE_NONE] = "N/A",
	[POWER_SUPPLY_CHARGE_TYPE_TRICKLE] = "Trickle",
	[POWER_SUPPLY_CHARGE_TYPE_FAST] = "Fast",
	[POWER_SUPPLY_CHARGE_TYPE_STANDARD] = "Standard",
	[POWER_SUPPLY_CHARGE_TYPE_ADAPTIVE] = "Adaptive",
	[POWER_SUPPLY_CHARGE_TYPE_CUSTOM] = "Custom",
	[POWER_SUPPLY_CHARGE_TYPE_LONGLIFE] = "Long_Life",
	[POWER_SUPPLY_CHARGE_TYPE_BYPASS] = "Bypass",
};

/**
 * backport_power_supply_charge_types_show - tell the ways to charge
 * @dev: the device, for messages
 * @available_types: a bit for each way that there is
 * @current_type: the one that is used, which is put in brackets
 * @buf: a page of sysfs
 *
 * Return: how much was written, or %-EINVAL where @current_type is not available.
 */
ssize_t
backport_power_supply_charge_types_show(struct device *dev,
					unsigned int available_types,
					int current_type,
					char *buf)
{
	ssize_t len = 0;
	int i;

	if (current_type < 0 || current_type >= ARRAY_SIZE(type_text) ||
	    !(available_types & BIT(current_type))) {
		dev_warn(dev, "driver reporting unavailable enum value %d\n",
			 current_type);
		return -EINVAL;
	}

	for (i = 0; i < ARRAY_SIZE(type_text); i++)
		if (available_types & BIT(i))
			len += sysfs_emit_at(buf, len,
					     i == current_type ? "[%s] " : "%s ",
					     type_text[i]);
	buf[len - 1] = '\n';
	return len;
}
EXPORT_SYMBOL_GPL(backport_power_supply_charge_types_show);

/**
 * backport_power_supply_charge_types_parse - which way to charge is meant?
 * @available_types: a bit for each way that there is
 * @buf: the way's name, with or without underline
 *
 * Return: the way, or %-EINVAL.
 */
int backport_power_supply_charge_types_parse(unsigned int available_types,
					     const char *buf)
{
	int type = sysfs_match_string(type_text, buf);

	if (type < 0 && sysfs_streq(buf, "Long Life"))
		type = POWER_SUPPLY_CHARGE_TYPE_LONGLIFE;
	if (type < 0)
		return type;
	return available_types & BIT(type) ? type : -EINVAL;
}
EXPORT_SYMBOL_GPL(backport_power_supply_charge_types_parse);
