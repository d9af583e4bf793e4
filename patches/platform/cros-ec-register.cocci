// SPDX-License-Identifier: GPL-2.0
/// Register an embedded controller that does not remember that it is registered.
// What: a controller is made ready by who allocates it, asked to run what it verified, and marked once
//    it is registered
// Upstream: not found (platform/chrome: cros_ec: Add a flag to track registration state), v6.18
// When: !HAVE_MEMBER(cros_ec_device, registered) && HAVE_EXPORT(cros_ec_cmd_xfer_status)
// Provides: cros_ec_device.registered, cros_ec_rwsig_continue
// Confidence: High
// Reduced: no
// Test: tests/evolutions/platform/cros-ec-register
// Comments: nothing of the target reads the mark
// Example: err = cros_ec_rwsig_continue(ec); -> err = backport_cros_ec_start(ec);

@@
expression ec, err;
@@
-err = cros_ec_rwsig_continue(ec);
-if (err)
-	dev_info(...);
+err = backport_cros_ec_start(ec);
+if (err)
+	return err;

@@
iterator guarded;
struct cros_ec_device *ec;
expression yes;
@@
-guarded(mutex, &ec->lock)
-	ec->registered = yes;
