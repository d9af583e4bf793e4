// SPDX-License-Identifier: GPL-2.0
/// Set a power supply up by its driver's init() behind its registration.
// What: power_supply_desc.init sets a power supply up before it is added
// Upstream: not found (power_supply_desc.init in linux/power_supply.h), v7.0
// When: HAVE_TYPE(struct power_supply_desc) && !HAVE_MEMBER(power_supply_desc, init)
// Provides: power_supply_desc.init
// Confidence: High
// Reduced: the power supply is there already, and can be asked, while it is set up
// Options: --no-includes
// Test: tests/evolutions/power/desc-init
// Comments: power supplies that are not devm's, and several init() in a file, are not reached
// Example: psy = devm_power_supply_register(...) -> psy = backport_power_supply_init(devm_power_supply_register(...), fn)

@i@
identifier desc, fn;
@@
 struct power_supply_desc desc = {
-	.init = fn,
 };

@@
identifier i.fn;
expression psy, dev, desc, cfg;
@@
 psy =
-devm_power_supply_register(dev, desc, cfg)
+backport_power_supply_init(devm_power_supply_register(dev, desc, cfg), fn)
 ;
