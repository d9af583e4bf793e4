// SPDX-License-Identifier: GPL-2.0
/// Leave out the commands that user space has for a driver.
// What: a Bluetooth adapter's driver takes commands of its own from user space
// Upstream: 04425292a62c ("Bluetooth: Introduce HCI Driver protocol"), v6.16
// When: HAVE_TYPE(struct hci_dev) && !HAVE_MEMBER(hci_dev, hci_drv)
// Provides: hci_dev.hci_drv, hci_drv_cmd_complete, hci_drv_cmd_status
// Keeps: hci_drv_cmd_complete, hci_drv_cmd_status
// Confidence: High
// Reduced: user space has no commands for the driver itself (HCI Drv)
// Test: tests/evolutions/bluetooth/hci-drv
// Comments: the commands' functions stay behind, and the compiler leaves out what nothing refers to
// Example: hdev->hci_drv = &drv; is dropped, and drv marked as unused

@assigned@
struct hci_dev *hdev;
identifier drv;
@@
-	hdev->hci_drv = &drv;

@@
attribute name __maybe_unused;
identifier assigned.drv;
@@
 static
-struct hci_drv drv
+struct hci_drv __maybe_unused drv
 = { ... };
