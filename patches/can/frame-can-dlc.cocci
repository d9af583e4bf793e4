// SPDX-License-Identifier: GPL-2.0
/// Have the payload's length in can_dlc.
// What: the length of a CAN frame's payload is its len, which is no data length code
// Upstream: c7b74967799b ("can: replace can_dlc as variable/element for payload length"), v5.11
// When: HAVE_TYPE(struct can_frame) && !HAVE_MEMBER(can_frame, len) && HAVE_MEMBER(can_frame, can_dlc)
// Provides: can_frame.len
// Confidence: High
// Reduced: no
// Test: tests/evolutions/can/frame-can-dlc
// Example: cf->len becomes cf->can_dlc

@@
struct can_frame *frame;
@@
-	frame->len
+	frame->can_dlc

@@
struct can_frame frame;
@@
-	frame.len
+	frame.can_dlc
