// SPDX-License-Identifier: GPL-2.0
/// Let end_io take the request and its status alone.
// What: rq_end_io_fn is given the batch that completes the request
// Upstream: 5e2fde1a9433 ("block: pass io_comp_batch to rq_end_io_fn callback"), v7.0
// When: MEMBER_PARAMS(request, end_io) == 2
// Provides: request.end_io
// Optional: yes
// Confidence: High
// Reduced: no
// Test: tests/evolutions/block/end-io-batch
// Comments: the callback must stand in the file that installs it, and be called by the core alone
// Example: f(rq, status, iob) becomes f(rq, status)

@assigned@
expression rq;
identifier fn;
@@
(
 rq->end_io = fn;
|
 rq.end_io = fn;
)

@used@
identifier assigned.fn, rq, status, batch;
@@
 fn(struct request *rq, blk_status_t status, const struct io_comp_batch *batch)
 {
	<+... batch ...+>
 }

@depends on used@
identifier assigned.fn, rq, status, used.batch;
@@
 fn(struct request *rq, blk_status_t status
-	, const struct io_comp_batch *batch
 )
 {
++	const struct io_comp_batch *const batch = NULL;
	...
 }

@@
identifier assigned.fn, rq, status, batch;
@@
 fn(struct request *rq, blk_status_t status
-	, const struct io_comp_batch *batch
 )
 { ... }
