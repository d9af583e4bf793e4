// SPDX-License-Identifier: GPL-2.0
/// Register a power supply that wakes nobody up by the function for that.
// What: that a power supply is no source of wakeups is said in its configuration
// Upstream: 49000fee9e63 ("power: supply: core: add wakeup source inhibit by power_supply_config"), v6.13
// When: !HAVE_MEMBER(power_supply_config, no_wakeup_source) && HAVE_FUNCTION(power_supply_register_no_ws)
// Provides: power_supply_config.no_wakeup_source
// Confidence: High
// Reduced: no
// Test: tests/evolutions/power/no-wakeup-source
// Comments: only for a configuration that is a variable beside the registration
// Example: { .no_wakeup_source = true } -> power_supply_register_no_ws(...)
@silent@
identifier config;
@@
 struct power_supply_config config = {
-	.no_wakeup_source = true,
 };

@@
identifier silent.config;
expression parent, desc;
@@
-power_supply_register(parent, desc, &config)
+power_supply_register_no_ws(parent, desc, &config)

@@
identifier silent.config;
expression parent, desc;
@@
-devm_power_supply_register(parent, desc, &config)
+devm_power_supply_register_no_ws(parent, desc, &config)

@assigned@
local idexpression struct power_supply_config config;
@@
-config.no_wakeup_source = true;

@@
local idexpression struct power_supply_config assigned.config;
expression parent, desc;
@@
-power_supply_register(parent, desc, &config)
+power_supply_register_no_ws(parent, desc, &config)

@@
local idexpression struct power_supply_config assigned.config;
expression parent, desc;
@@
-devm_power_supply_register(parent, desc, &config)
+devm_power_supply_register_no_ws(parent, desc, &config)
