// SPDX-License-Identifier: GPL-2.0
/// Put and get echoes without their length on the wire.
// What: an echo is kept with its length on the wire, for byte queue limits
// Upstream: 1dcb6e57db83 ("can: dev: can_put_echo_skb(): extend to handle frame_len"), v5.12
// When: PARAMS(can_put_echo_skb) == 3 && PARAMS(can_get_echo_skb) == 2 && PARAMS(can_free_echo_skb) == 2
// Provides: can_put_echo_skb, can_get_echo_skb, can_free_echo_skb
// Keeps: can_put_echo_skb, can_get_echo_skb, can_free_echo_skb
// Confidence: High
// Reduced: no
// Test: tests/evolutions/can/echo-frame-len
// Comments: of drivers that do not ask for the length; calls of others stay, and do not compile
// Example: can_get_echo_skb(dev, idx, NULL) becomes can_get_echo_skb(dev, idx)

@@
expression skb, dev, idx;
@@
-	can_put_echo_skb(skb, dev, idx, 0)
+	can_put_echo_skb(skb, dev, idx)

@@
expression dev, idx;
@@
-	can_get_echo_skb(dev, idx, NULL)
+	can_get_echo_skb(dev, idx)

@@
expression dev, idx;
@@
-	can_free_echo_skb(dev, idx, NULL)
+	can_free_echo_skb(dev, idx)
