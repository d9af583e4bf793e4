// SPDX-License-Identifier: GPL-2.0
/// Keep a way to charge as an int.
// What: the ways to charge are an enumeration with a name
// Upstream: d24bf99214b1 ("power: supply: core: Add new "charge_types" property"), v6.14
// When: !HAVE_TYPE(enum power_supply_charge_type) && HAVE_ENUMERATOR(POWER_SUPPLY_CHARGE_TYPE_BYPASS)
// Provides: enum power_supply_charge_type
// Confidence: High
// Reduced: no
// Test: tests/evolutions/power/charge-type-int
// Example: enum power_supply_charge_type type; -> int type;

@@
@@
-enum power_supply_charge_type
+int
