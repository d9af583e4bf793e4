// SPDX-License-Identifier: GPL-2.0
/// Set a disk's limits after it was allocated.
// What: a disk is allocated with its limits and features
// Upstream: 27e32cd23fed ("block: pass a queue_limits argument to blk_mq_alloc_disk"), v6.9
// When: !HAVE_MEMBER(queue_limits, features)
// When: PARAMS(blk_mq_alloc_disk) == 2
// When: HAVE_FUNCTION(__blk_alloc_disk)
// Provides: blk_mq_alloc_disk, blk_alloc_disk, queue_limits.features
// Confidence: High
// Reduced: no
// Test: tests/evolutions/block/alloc-disk-limits
// Comments: limits that are updated later, or handed to another function, are not reached

@limits@
identifier lim;
expression set, data, node;
@@
(
-blk_mq_alloc_disk
+backport_blk_mq_alloc_disk
 (set, &lim, data)
|
-blk_alloc_disk
+backport_blk_alloc_disk
 (&lim, node)
)

@@
identifier limits.lim;
initializer I;
@@
(
-struct queue_limits
+struct backport_queue_limits
 lim = I;
|
-struct queue_limits
+struct backport_queue_limits
 lim;
)

@@
expression set, data, node;
@@
(
-blk_mq_alloc_disk
+backport_blk_mq_alloc_disk
 (set, NULL, data)
|
-blk_alloc_disk
+backport_blk_alloc_disk
 (NULL, node)
)
