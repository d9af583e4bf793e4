// SPDX-License-Identifier: GPL-2.0
/// Have the packets of a PPP channel wait in PPP's queue.
// What: a channel of PPP may ask that its packets do not wait in a queue
// Upstream: not found (direct_xmit in struct ppp_channel), v5.19
// When: HAVE_TYPE(struct ppp_channel) && !HAVE_MEMBER(ppp_channel, direct_xmit)
// Provides: ppp_channel.direct_xmit
// Confidence: High
// Reduced: packets wait in the queue of the PPP device
// Test: tests/evolutions/net/ppp-direct-xmit
// Example: po->chan.direct_xmit = true; is dropped

@@
struct ppp_channel *chan;
expression value;
@@
-	chan->direct_xmit = value;

@@
struct pppox_sock *po;
expression value;
@@
-	po->chan.direct_xmit = value;
