// SPDX-License-Identifier: GPL-2.0
/// Call the wide receiver of infrared by its old name, learning mode.
// What: what was called learning mode is the use of a receiver for all frequencies
// Upstream: 8b777edff097 ("media: rc: rename s_learning_mode() to s_wideband_receiver()"), v5.15
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
