// SPDX-License-Identifier: GPL-2.0
/// Leave untold which generations of USB a Type-C port can do.
// What: a port tells which generations of USB it can do
// Upstream: not found (usb: typec: Add attribute file showing the USB Modes of the port), v6.15
// When: HAVE_TYPE(struct typec_capability)
// When: !HAVE_MEMBER(typec_capability, usb_capability)
// Provides: typec_capability.usb_capability
// Confidence: High
// Reduced: the port has no file usb_capability in sysfs, by which a user sees it and chooses
// Test: tests/evolutions/usb/typec-usb-capability

@@
struct typec_capability *cap;
expression condition, what;
@@
-	if (condition)
-		cap->usb_capability |= what;

@@
struct typec_capability *cap;
expression what;
@@
(
-	cap->usb_capability |= what;
|
-	cap->usb_capability = what;
)
