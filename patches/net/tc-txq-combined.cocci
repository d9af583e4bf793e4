// SPDX-License-Identifier: GPL-2.0
/// Read the queues of a traffic class member by member.
// What: the offset and count of struct netdev_tc_txq are also read and written as one word
// Upstream: 21ef2d065ad3 ("net: prevent torn reads in netdev_tc_txq"), v7.3
// When: HAVE_TYPE(struct netdev_tc_txq) && !HAVE_MEMBER(netdev_tc_txq, combined)
// Provides: netdev_tc_txq.combined
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/tc-txq-combined
// Comments: the core of the target writes the members one by one, so nothing is lost by reading them so
// Example: txq.combined = READ_ONCE(dev->tc_to_txq[i].combined); becomes txq = dev->tc_to_txq[i];

@@
struct netdev_tc_txq txq;
expression from;
@@
-	txq.combined = READ_ONCE(from.combined);
+	txq = from;
