// SPDX-License-Identifier: GPL-2.0
/// Leave out what is called around a reset of the transport.
// What: a virtio driver is told of a reset of the device, and restores itself
// Upstream: not found (virtio: Add support for reset_prepare and reset_done), v6.16
// When: HAVE_TYPE(struct virtio_driver)
// When: !HAVE_MEMBER(virtio_driver, reset_prepare)
// Provides: virtio_driver.reset_prepare, virtio_driver.reset_done
// Confidence: High
// Reduced: a function level reset by user space is not survived, as it is not by the target's drivers
// Test: tests/evolutions/virtio/reset-callbacks

@prepare@
identifier drv, fn;
@@
 struct virtio_driver drv = {
-	.reset_prepare = fn,
 };

@@
attribute name __maybe_unused;
identifier prepare.fn;
@@
 static
-int
+int __maybe_unused
 fn(...)
 {
	...
 }

@done@
identifier drv, fn;
@@
 struct virtio_driver drv = {
-	.reset_done = fn,
 };

@@
attribute name __maybe_unused;
identifier done.fn;
@@
 static
-int
+int __maybe_unused
 fn(...)
 {
	...
 }
