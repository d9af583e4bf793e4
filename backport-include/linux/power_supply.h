/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_POWER_SUPPLY_H
#define _BACKPORT_LINUX_POWER_SUPPLY_H
#include_next <linux/power_supply.h>

#if !CALLABLE(dev_to_psy)
/**
 * dev_to_psy - the power supply that a device is part of
 *
 * Upstream: (dev_to_psy in include/linux/power_supply.h), by v7.3
 */
#define dev_to_psy(__dev)	container_of(__dev, struct power_supply, dev)
#endif

#if !HAVE_TYPE(enum power_supply_charge_type) && HAVE_ENUMERATOR(POWER_SUPPLY_CHARGE_TYPE_BYPASS)
/**
 * power_supply_charge_types_show() - tell the ways to charge, and the one in brackets that is
 *
 * The evolution power/charge-type-int has drivers keep a way as an int.
 *
 * Upstream: ("power: supply: core: Add new "charge_types" property"), v6.14
 */
#define power_supply_charge_types_show	backport_power_supply_charge_types_show
#define power_supply_charge_types_parse	backport_power_supply_charge_types_parse

ssize_t
backport_power_supply_charge_types_show(struct device *dev,
					unsigned int available_types,
					int current_type,
					char *buf);
int backport_power_supply_charge_types_parse(unsigned int available_types,
					     const char *buf);
#endif

#if !HAVE_TYPE(struct power_supply_ext) && HAVE_TYPE(enum power_supply_charge_behaviour)
#if !HAVE_CONSTANT(POWER_SUPPLY_PROP_CHARGE_TYPES)
/**
 * POWER_SUPPLY_PROP_CHARGE_TYPES - the ways to charge, as a property
 *
 * Upstream: ("power: supply: core: Add new "charge_types" property"), v6.14
 *
 * Reduced: for extensions alone
 */
#define POWER_SUPPLY_PROP_CHARGE_TYPES	((enum power_supply_property)0x1000)
#endif

#if !HAVE_CONSTANT(POWER_SUPPLY_CHARGE_BEHAVIOUR_INHIBIT_CHARGE_AWAKE)
/**
 * POWER_SUPPLY_CHARGE_BEHAVIOUR_INHIBIT_CHARGE_AWAKE - do not charge while awake
 *
 * Upstream: ("power: supply: add inhibit-charge-awake to charge_behaviour"), v6.17
 *
 * Reduced: for extensions alone
 */
#define POWER_SUPPLY_CHARGE_BEHAVIOUR_INHIBIT_CHARGE_AWAKE \
	(POWER_SUPPLY_CHARGE_BEHAVIOUR_FORCE_DISCHARGE + 1)
#endif

/**
 * struct power_supply_ext - properties that another driver gives a power supply
 *
 * They are files of the power supply in sysfs, as upstream's are.
 *
 * Upstream: ("power: supply: core: implement extension API"), v6.14
 *
 * Reduced: of thresholds, behaviours and types of charging only; neither events nor the kernel's own readers see them
 */
BACKFIT_CARRY(include/linux/power_supply.h, struct power_supply_ext)

#define power_supply_register_extension	  backport_power_supply_register_extension
#define power_supply_unregister_extension backport_power_supply_unregister_extension

int backport_power_supply_register_extension(struct power_supply *psy,
					     const struct power_supply_ext *ext,
					     struct device *dev, void *data);
void backport_power_supply_unregister_extension(struct power_supply *psy,
						const struct power_supply_ext *ext);
#endif

#if !CALLABLE(power_supply_get_property_direct) && !HAVE_TYPE(struct power_supply_ext)
/**
 * power_supply_get_property_direct - a property as the power supply's own driver tells it
 * @psy: the power supply
 * @psp: the property
 * @val: gets the value
 *
 * The target's core knows of no extensions that could tell it instead.
 *
 * Upstream: 3ebed2fddf6f ("power: supply: core: Add power_supply_get/set_property_direct()"), v6.17
 * Return: 0 or a negative error.
 */
static inline int
power_supply_get_property_direct(struct power_supply *psy,
				 enum power_supply_property psp,
				 union power_supply_propval *val)
{
	return power_supply_get_property(psy, psp, val);
}
#endif

#if !HAVE_MEMBER(power_supply_desc, init)
#include <linux/err.h>

/**
 * backport_power_supply_init() - have a power supply set up once it is registered
 * @psy: the power supply, or an error pointer
 * @init: the driver's set-up
 *
 * The evolution power/desc-init puts it around devm_power_supply_register(). May sleep.
 *
 * Upstream: not found (power_supply_desc.init in linux/power_supply.h), v7.0
 * Reduced: the power supply is there already, and can be asked, while it is set up
 * Return: the power supply, or an error pointer.
 */
static inline struct power_supply *
backport_power_supply_init(struct power_supply *psy,
			   int (*init)(struct power_supply *psy))
{
	int err = IS_ERR(psy) ? 0 : init(psy);

	return err ? ERR_PTR(err) : psy;
}
#endif

#if !HAVE_CONSTANT(POWER_SUPPLY_HEALTH_BLOWN_FUSE)
/**
 * POWER_SUPPLY_HEALTH_BLOWN_FUSE - what ails a battery, where the target has no name for it
 *
 * Upstream: not found (POWER_SUPPLY_HEALTH_BLOWN_FUSE in linux/power_supply.h), v6.19
 * Reduced: a blown fuse and cells out of balance are told as a failure of no special kind
 */
#define POWER_SUPPLY_HEALTH_BLOWN_FUSE	   POWER_SUPPLY_HEALTH_UNSPEC_FAILURE
#define POWER_SUPPLY_HEALTH_CELL_IMBALANCE POWER_SUPPLY_HEALTH_UNSPEC_FAILURE
#endif

#if !HAVE_CONSTANT(POWER_SUPPLY_TECHNOLOGY_PbAc)
/**
 * POWER_SUPPLY_TECHNOLOGY_PbAc - batteries that the target has no name for
 *
 * Upstream: not found (POWER_SUPPLY_TECHNOLOGY_PbAc in linux/power_supply.h), by v7.3
 * Reduced: lead, nickel-zinc, alkaline and zinc-air batteries are told to be of an unknown kind
 */
#define POWER_SUPPLY_TECHNOLOGY_PbAc	POWER_SUPPLY_TECHNOLOGY_UNKNOWN
#define POWER_SUPPLY_TECHNOLOGY_NiZn	POWER_SUPPLY_TECHNOLOGY_UNKNOWN
#define POWER_SUPPLY_TECHNOLOGY_RAM	POWER_SUPPLY_TECHNOLOGY_UNKNOWN
#define POWER_SUPPLY_TECHNOLOGY_ZnAr	POWER_SUPPLY_TECHNOLOGY_UNKNOWN
#endif
#endif
