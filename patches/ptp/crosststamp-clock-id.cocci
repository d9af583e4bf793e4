// SPDX-License-Identifier: GPL-2.0
/// Take cross time stamps of CLOCK_REALTIME, the one clock that there is.
// What: struct system_device_crosststamp names the system clock that is asked for
// Upstream: e3b8d03faa4d ("timekeeping: Add CLOCK ID to system_device_crosststamp"), v7.2
// When: !HAVE_MEMBER(system_device_crosststamp, clock_id)
// Provides: system_device_crosststamp.clock_id
// Confidence: High
// Reduced: no
// Test: tests/evolutions/ptp/crosststamp-clock-id
// Example: cts->clock_id becomes CLOCK_REALTIME

@@
struct system_device_crosststamp *cts;
@@
-	cts->clock_id
+	CLOCK_REALTIME

@@
struct system_device_crosststamp cts;
@@
-	cts.clock_id
+	CLOCK_REALTIME
