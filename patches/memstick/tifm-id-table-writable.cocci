// SPDX-License-Identifier: GPL-2.0
/// Keep a table of ids where tifm_driver.id_table is not const.
// What: tifm_driver.id_table points to const
// Upstream: not found (tifm_driver.id_table in include/linux/tifm.h), v7.0
// When: MEMBER_IS(tifm_driver, id_table, struct tifm_device_id *)
// Provides: tifm_driver.id_table
// Keeps: tifm_driver.id_table
// Optional: yes
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/memstick/tifm-id-table-writable
// Comments: older cores only read the table
// Example: static const struct tifm_device_id t[] = ... -> static struct tifm_device_id t[] = ...
@@
identifier t;
@@
-const
 struct tifm_device_id t[] = { ... };
