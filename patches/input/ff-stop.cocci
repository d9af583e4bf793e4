// SPDX-License-Identifier: GPL-2.0
/// Stop force feedback when it is destroyed, not when its device goes.
// What: the input core calls ff_device.stop when a device is unregistered
// Upstream: not found (stop in struct ff_device of include/linux/input.h), v7.1
// When: HAVE_TYPE(struct ff_device) && !HAVE_MEMBER(ff_device, stop)
// Provides: ff_device.stop
// Confidence: Moderate
// Reduced: between a device's unregistration and its last reference an effect's timer may still fire
// Options: --no-includes
// Test: tests/evolutions/input/ff-stop
// Comments: destroy is called when the last reference is gone and has to stop all that runs by itself
// Example: ff->stop = fn; -> nothing, fn() is __maybe_unused
@r@
struct ff_device *ff;
identifier fn;
@@
-ff->stop = fn;

@@
attribute name __maybe_unused;
identifier r.fn, ff;
@@
 static
-void
+void __maybe_unused
 fn(struct ff_device *ff)
 {
	...
 }
