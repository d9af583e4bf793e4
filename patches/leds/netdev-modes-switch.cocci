// SPDX-License-Identifier: GPL-2.0
/// Take the netdev trigger's modes as numbers.
// What: the netdev trigger shows more speeds of a link
// Upstream: not found (TRIGGER_NETDEV_LINK_25000 in include/linux/leds.h), v6.17
// When: HAVE_TYPE(enum led_trigger_netdev_modes) && !HAVE_ENUMERATOR(TRIGGER_NETDEV_LINK_25000)
// Provides: enum led_trigger_netdev_modes
// Keeps: enum led_trigger_netdev_modes
// Optional: yes
// Confidence: High
// Reduced: no
// Test: tests/evolutions/leds/netdev-modes-switch
// Comments: the shim gives the speeds that the target's enum lacks numbers that are not in it, of which compilers warn in a switch over it
// Example: f(enum led_trigger_netdev_modes mode) becomes f(int mode)

@@
identifier fn, mode;
parameter list before, behind;
@@
 fn(before,
-	enum led_trigger_netdev_modes mode
+	int mode
	, behind)
 {
	...
 }
