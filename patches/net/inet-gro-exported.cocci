// SPDX-License-Identifier: GPL-2.0
/// Leave out a merging of packets for which the core would have to be called.
// What: a module merges packets that hold IP packets with the core's functions for IP
// Upstream: 55a5d8fca836 ("net: pppoe: implement GRO/GSO support"), v7.2
// When: DECLARED(inet_gro_receive) && !HAVE_FUNCTION(inet_gro_receive)
// Provides: inet_gro_receive, inet_gro_complete, ipv6_gro_receive, ipv6_gro_complete
// Keeps: inet_gro_receive, inet_gro_complete, ipv6_gro_receive, ipv6_gro_complete
// Confidence: High
// Reduced: packets are handed on as they come and not merged (GRO)
// Test: tests/evolutions/net/inet-gro-exported
// Comments: the functions stay behind, and the compiler leaves out what nothing refers to
// Example: dev_add_offload(&offload) is dropped, and offload marked as unused

@receives@
symbol inet_gro_receive;
identifier fn;
@@
 fn(...)
 {
	<+...
	inet_gro_receive
	...+>
 }

@holds@
identifier receives.fn, offload;
@@
 struct packet_offload offload = {
	.callbacks = {
		.gro_receive = fn,
	},
 };

@if_inet@
identifier holds.offload;
@@
-	if (IS_ENABLED(CONFIG_INET))
-		dev_add_offload(&offload);

@@
identifier holds.offload;
@@
-	if (IS_ENABLED(CONFIG_INET))
-		dev_remove_offload(&offload);

@always@
identifier holds.offload;
@@
-	dev_add_offload(&offload);

@@
identifier holds.offload;
@@
-	dev_remove_offload(&offload);

@depends on if_inet || always@
attribute name __maybe_unused;
identifier holds.offload;
@@
 static
-struct packet_offload offload
+struct packet_offload __maybe_unused offload
 = { ... };
