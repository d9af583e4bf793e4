// SPDX-License-Identifier: GPL-2.0
/// Do without being told that an embedded controller panics.
// What: who wants to know of a controller's panic is on a list of the controller
// Upstream: d90fa2c64d59 ("platform/chrome: cros_ec: Poll EC log on EC panic"), v6.3
// When: !HAVE_MEMBER(cros_ec_device, panic_notifier) && HAVE_EXPORT(cros_ec_cmd_xfer_status)
// Provides: cros_ec_device.panic_notifier
// Confidence: High
// Reduced: the controller's log is not read at once when it panics
// Test: tests/evolutions/platform/cros-ec-panic
// Example: BLOCKING_INIT_NOTIFIER_HEAD(&ec->panic_notifier); ->

@@
struct cros_ec_device *ec;
@@
-BLOCKING_INIT_NOTIFIER_HEAD(&ec->panic_notifier);

@@
expression ec, ret;
@@
-ret = blocking_notifier_chain_register(&ec->panic_notifier, ...);
+ret = 0;

@@
expression ec;
@@
-blocking_notifier_chain_unregister(&ec->panic_notifier, ...);
