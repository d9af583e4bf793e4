// SPDX-License-Identifier: GPL-2.0
/// Do not ask for the sum of all contacts' pressures where the core knows one contact's only.
// What: INPUT_MT_TOTAL_FORCE makes ABS_PRESSURE the sum of all contacts' pressures
// Upstream: not found (INPUT_MT_TOTAL_FORCE in include/linux/input/mt.h), v6.19
// When: HAVE_CONSTANT(INPUT_MT_POINTER) && !HAVE_CONSTANT(INPUT_MT_TOTAL_FORCE)
// Provides: INPUT_MT_TOTAL_FORCE
// Confidence: High
// Reduced: ABS_PRESSURE is the oldest contact's pressure, not the sum of all
// Options: --no-includes
// Test: tests/evolutions/input/mt-total-force
// Example: flags |= INPUT_MT_TOTAL_FORCE; -> flags |= 0;
@@
expression flags;
@@
 flags |=
-	INPUT_MT_TOTAL_FORCE
+	0
	;

@@
expression a;
@@
-a | INPUT_MT_TOTAL_FORCE
+a
