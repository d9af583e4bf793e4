// SPDX-License-Identifier: GPL-2.0
/// Do not ask for a read before the mode pages.
// What: a device can be read from before its mode pages are asked for
// Upstream: 321da3dc1f3c ("scsi: sd: usb_storage: uas: Access media prior to querying device properties"), v6.8
// When: HAVE_TYPE(struct scsi_device)
// When: !HAVE_MEMBER(scsi_device, read_before_ms)
// Provides: scsi_device.read_before_ms
// Confidence: High
// Reduced: devices that tell nothing right before their first read are taken as they tell, as by the target
// Test: tests/evolutions/scsi/no-read-before-ms

@@
struct scsi_device *sdev;
expression e;
@@
-sdev->read_before_ms = e;
