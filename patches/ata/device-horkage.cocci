// SPDX-License-Identifier: GPL-2.0
/// Name the quirks of an ATA device horkage.
// What: what a device has that needs care is called quirks
// Upstream: 7ebd8c5acad5 ("ata: libata: Use QUIRK instead of HORKAGE"), v6.12
// When: !HAVE_MEMBER(ata_device, quirks) && HAVE_MEMBER(ata_device, horkage)
// Provides: ata_device.quirks
// Optional: yes
// Confidence: High
// Reduced: no
// Test: tests/evolutions/ata/device-horkage

@@
struct ata_device *dev;
@@
-dev->quirks
+dev->horkage

@@
struct ata_device dev;
@@
-dev.quirks
+dev.horkage
