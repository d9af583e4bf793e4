// SPDX-License-Identifier: GPL-2.0
/// Name the size of an integrity tuple tuple_size.
// What: blk_integrity.tuple_size became metadata_size
// Upstream: c6603b1d6556 ("block: rename tuple_size field in blk_integrity to metadata_size"), v6.17
// When: !HAVE_MEMBER(blk_integrity, metadata_size) && HAVE_MEMBER(blk_integrity, tuple_size)
// Provides: blk_integrity.metadata_size
// Optional: yes
// Confidence: High
// Reduced: no
// Test: tests/evolutions/block/integrity-tuple-size

@@
struct blk_integrity *bi;
@@
-bi->metadata_size
+bi->tuple_size

@@
struct blk_integrity bi;
@@
-bi.metadata_size
+bi.tuple_size
