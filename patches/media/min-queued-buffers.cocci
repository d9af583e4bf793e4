// SPDX-License-Identifier: GPL-2.0
/// Call the number of buffers that streaming needs by its old name.
// What: vb2_queue.min_buffers_needed is renamed to min_queued_buffers
// Upstream: 80c2b40a5139 ("media: videobuf2: core: Rename min_buffers_needed field in vb2_queue"), v6.8
// When: HAVE_MEMBER(vb2_queue, min_buffers_needed) && !HAVE_MEMBER(vb2_queue, min_queued_buffers)
// Provides: vb2_queue.min_queued_buffers
// Confidence: High
// Reduced: no
// Test: tests/evolutions/media/min-queued-buffers
// Example: q->min_queued_buffers = 2; -> q->min_buffers_needed = 2;

@@
struct vb2_queue *q;
@@
 q->
-min_queued_buffers
+min_buffers_needed

@@
struct vb2_queue q;
@@
 q.
-min_queued_buffers
+min_buffers_needed

@@
expression e;
@@
 e->vb_queue.
-min_queued_buffers
+min_buffers_needed

@@
identifier q;
expression e;
@@
 struct vb2_queue q = {
-	.min_queued_buffers
+	.min_buffers_needed
 	= e,
 };
