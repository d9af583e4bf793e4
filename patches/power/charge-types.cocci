// SPDX-License-Identifier: GPL-2.0
/// Leave out the list of the ways to charge, which the target's core has no file for.
// What: a power supply lists the ways to charge that it has
// Upstream: d24bf99214b1 ("power: supply: core: Add new "charge_types" property"), v6.14
// When: HAVE_TYPE(struct power_supply_desc) && !HAVE_MEMBER(power_supply_desc, charge_types)
// Provides: power_supply_desc.charge_types
// Confidence: High
// Reduced: there is no charge_types in sysfs; charge_type tells and sets the same
// Test: tests/evolutions/power/charge-types
// Comments: what the driver would do when asked stays, under a number that no one asks for
// Example: { .charge_types = BIT(a) } -> { }

@@
identifier desc;
expression types;
@@
 struct power_supply_desc desc = {
-	.charge_types = types,
 };

@@
identifier properties;
@@
 enum power_supply_property properties[] = {
	...,
-	POWER_SUPPLY_PROP_CHARGE_TYPES,
	...,
 };

@@
enum power_supply_property property;
@@
 switch (
-property
+(int)property
 ) {
 case POWER_SUPPLY_PROP_CHARGE_TYPES: ...
 }
