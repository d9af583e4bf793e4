// SPDX-License-Identifier: GPL-2.0
/// Reset a CAN frame's count of hops where the target keeps it.
// What: what belongs to a CAN frame beside its data is an extension of the skb
// Upstream: not found (can: move can_iif and frame_len from can_skb_priv to skb extensions), v7.0
// When: !HAVE_ENUMERATOR(SKB_EXT_CAN)
// Provides: SKB_EXT_CAN
// Confidence: High
// Reduced: no
// Test: tests/evolutions/can/skb-ext
// Comments: the target counts the hops in csum_start, and tells clones apart by their addresses
// Example: csx = skb_ext_add(skb, SKB_EXT_CAN); csx->can_gw_hops = 0; becomes skb->csum_start = 0;

@ext@
identifier csx;
expression skb;
statement S;
@@
-	csx = skb_ext_add(skb, SKB_EXT_CAN);
-	if (!csx) S
-	csx->can_gw_hops = 0;
-	csx->can_skb_uid = 0;
+	skb->csum_start = 0;

@depends on ext@
identifier ext.csx;
@@
-	struct can_skb_ext *csx;
