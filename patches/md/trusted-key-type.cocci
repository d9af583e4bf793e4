// SPDX-License-Identifier: GPL-2.0
/// Take no key of type trusted where modules cannot name the type.
// What: dm-crypt takes keys of type trusted
// Upstream: 363880c4eb36 ("dm crypt: support using trusted keys"), v5.11
// When: !CALLABLE(key_type_trusted)
// Provides: key_type_trusted
// Confidence: High
// Reduced: keys of type trusted are refused as of a type that is not known
// Test: tests/evolutions/md/trusted-key-type

@@
expression type;
@@
-type = &key_type_trusted;
+return -EINVAL;
