// SPDX-License-Identifier: GPL-2.0
/// Have init_request called with the node as an int.
// What: init_request() is given the memory node as an int, for NUMA_NO_NODE is one
// Upstream: b040a1a4523d ("block: switch numa_node to int in blk_mq_hw_ctx and init_request"), v7.2
// When: MEMBER_PARAM_IS(blk_mq_ops, init_request, 4, unsigned int)
// Provides: blk_mq_ops.init_request
// Optional: yes
// Confidence: High
// Reduced: no
// Test: tests/evolutions/block/init-request-node
// Comments: callbacks installed by an assignment are not reached
// Example: .init_request = f becomes .init_request = backfit_ops_init_request, which calls f

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_init_request";
@@
+static int old(struct blk_mq_tag_set *set, struct request *rq,
+	       unsigned int hctx_idx, unsigned int numa_node)
+{
+	return fn(set, rq, hctx_idx, numa_node);
+}
+
 struct blk_mq_ops ops = {
	.init_request =
-	fn
+	old
	,
 };
