// SPDX-License-Identifier: GPL-2.0
/// Call an event of infrared that was lost by its old name.
// What: the reset events of infrared receivers say what they are, that events were lost
// Upstream: 950170d6d2a5 ("media: rc-core: rename ir_raw_event_reset to ir_raw_event_overflow"), v5.18
// When: HAVE_MEMBER(ir_raw_event, reset) && !HAVE_MEMBER(ir_raw_event, overflow)
// Provides: ir_raw_event.overflow
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/media/ir-raw-overflow
// Example: ev.overflow -> ev.reset

@@
struct ir_raw_event ev;
@@
 ev.
-overflow
+reset

@@
identifier ev;
expression e;
@@
 struct ir_raw_event ev = {
-	.overflow = e,
+	.reset = e,
 };

@@
expression e;
@@
 (struct ir_raw_event) {
-	.overflow = e,
+	.reset = e,
 }
