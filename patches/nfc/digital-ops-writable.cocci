// SPDX-License-Identifier: GPL-2.0
/// Keep the operations of an NFC device where older cores take them without const.
// What: nfc_digital_allocate_device() takes const operations
// Upstream: 7186aac9c22d ("nfc: constify nfc_digital_ops"), v5.15
// When: PARAM_IS(nfc_digital_allocate_device, 1, struct nfc_digital_ops *)
// Provides: nfc_digital_allocate_device
// Keeps: nfc_digital_allocate_device
// Optional: yes
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/nfc/digital-ops-writable
// Example: static const struct nfc_digital_ops ops = { ... } -> static struct nfc_digital_ops ops = { ... }
@@
identifier ops;
@@
-const
 struct nfc_digital_ops ops = { ... };
