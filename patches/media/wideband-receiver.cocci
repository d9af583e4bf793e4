// SPDX-License-Identifier: GPL-2.0
/// Call the wide receiver of infrared by its old name, learning mode.
// What: what was called learning mode is the use of a receiver for all frequencies
// Upstream: not found ("media: lirc: rename learning mode to wideband receiver"), v5.18
// When: HAVE_MEMBER(rc_dev, s_learning_mode) && !HAVE_MEMBER(rc_dev, s_wideband_receiver)
// Provides: rc_dev.s_wideband_receiver
// Confidence: High
// Reduced: no
// Test: tests/evolutions/media/wideband-receiver
// Example: rc->s_wideband_receiver = foo -> rc->s_learning_mode = foo

@@
struct rc_dev *rc;
@@
 rc->
-s_wideband_receiver
+s_learning_mode
