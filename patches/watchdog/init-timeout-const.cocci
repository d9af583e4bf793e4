// SPDX-License-Identifier: GPL-2.0
/// Define watchdog_init_timeout() as the target's header declares it.
// What: watchdog_init_timeout() only reads the device that it gets
// Upstream: not found (watchdog_init_timeout with a const struct device), v7.2
// When: PARAM_IS(watchdog_init_timeout, 3, struct device *)
// Provides: watchdog_init_timeout
// Confidence: High
// Reduced: no
// Options: --no-includes
// Keeps: watchdog_init_timeout
// Optional: yes
// Test: tests/evolutions/watchdog/init-timeout-const
// Example: const struct device *dev -> struct device *dev
@@
identifier wdd, timeout, dev;
@@
 int watchdog_init_timeout(struct watchdog_device *wdd, unsigned int timeout,
-const struct device *dev
+struct device *dev
 )
 {
	...
 }
