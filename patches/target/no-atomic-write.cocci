// SPDX-License-Identifier: GPL-2.0
/// Offer no writes that are done whole or not at all.
// What: a backend offers atomic writes where its device has them
// Upstream: 8e62d8f4b159 ("scsi: target: Add atomic support to target_core_iblock"), v6.19
// When: HAVE_FUNCTION(target_configure_unmap_from_bdev) || HAVE_FUNCTION(target_configure_unmap_from_queue)
// When: !HAVE_FUNCTION(target_configure_write_atomic_from_bdev)
// Provides: target_configure_write_atomic_from_bdev
// Confidence: High
// Reduced: initiators are not offered atomic writes; the target core of the kernel cannot take them
// Test: tests/evolutions/target/no-atomic-write

@@
expression attrib, bdev;
@@
-target_configure_write_atomic_from_bdev(attrib, bdev);
