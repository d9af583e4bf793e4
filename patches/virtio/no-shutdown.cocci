// SPDX-License-Identifier: GPL-2.0
/// Leave out what a driver does when the system shuts down.
// What: a virtio driver may have a shutdown callback, else the core stops the device itself
// Upstream: not found (virtio: Allow drivers to override shutdown), v6.16
// When: HAVE_TYPE(struct virtio_driver)
// When: !HAVE_MEMBER(virtio_driver, shutdown)
// Provides: virtio_driver.shutdown
// Confidence: High
// Reduced: at shutdown the driver is not stopped before its device, as the target's drivers are not
// Test: tests/evolutions/virtio/no-shutdown

@shutdown@
identifier drv, fn;
@@
 struct virtio_driver drv = {
-	.shutdown = fn,
 };

@@
attribute name __maybe_unused;
identifier shutdown.fn;
@@
 static
-void
+void __maybe_unused
 fn(...)
 {
	...
 }
