// SPDX-License-Identifier: GPL-2.0
/// Keep a table of ids where memstick_driver.id_table is not const.
// What: memstick_driver.id_table points to const
// Upstream: not found (memstick_driver.id_table in include/linux/memstick.h), v7.0
// When: MEMBER_IS(memstick_driver, id_table, struct memstick_device_id *)
// Provides: memstick_driver.id_table
// Keeps: memstick_driver.id_table
// Optional: yes
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/memstick/memstick-id-table-writable
// Comments: older cores only read the table
// Example: static const struct memstick_device_id t[] = ... -> static struct memstick_device_id t[] = ...
@@
identifier t;
@@
-const
 struct memstick_device_id t[] = { ... };
