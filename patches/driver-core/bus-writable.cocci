// SPDX-License-Identifier: GPL-2.0
/// Keep a struct bus_type where the driver core can write to it.
// What: the driver core no longer writes to a struct bus_type, so that it can be const
// Upstream: 00c4a3c47da7 ("driver core: bus: constantify bus_register()"), v6.4
// When: PARAM_IS(bus_unregister, 1, struct bus_type *)
// Provides: struct bus_type, bus_register, bus_unregister, device.bus, device_driver.bus, driver_find, subsys_system_register
// Keeps: struct bus_type, bus_register, bus_unregister, device.bus, device_driver.bus, driver_find, subsys_system_register
// Optional: yes
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/driver-core/bus-writable
// Example: static const struct bus_type c = { ... } -> static struct bus_type c = { ... }

@@
identifier c;
@@
-const struct bus_type c
+struct bus_type c
 = { ... };

@@
identifier c;
@@
-const struct bus_type c;
+struct bus_type c;
