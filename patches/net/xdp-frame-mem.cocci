// SPDX-License-Identifier: GPL-2.0
/// Take the kind of an XDP frame's memory together with its id.
// What: an XDP frame keeps the kind of its memory only, no longer the id of who allocated it
// Upstream: 56d95b0adfa2 ("xdp: get rid of xdp_frame::mem.id"), v6.14
// When: HAVE_TYPE(struct xdp_frame)
// When: !HAVE_MEMBER(xdp_frame, mem_type) && HAVE_MEMBER(xdp_frame, mem)
// Provides: xdp_frame.mem_type
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/xdp-frame-mem
// Example: rxq->mem.type = frame->mem_type; becomes rxq->mem = frame->mem;

@@
struct xdp_frame *frame;
expression E;
@@
-	E.type = frame->mem_type;
+	E = frame->mem;

@@
struct xdp_frame *frame;
expression kind;
@@
-	frame->mem_type = kind;
+	frame->mem.type = kind;

@@
struct xdp_frame *frame;
@@
-	frame->mem_type
+	frame->mem.type
