// SPDX-License-Identifier: GPL-2.0
/// Have ndo_setup_tc called with today's offload structures.
// What: the structures for offloaded mqprio and taprio qdiscs grew commands, statistics, messages and preemptible classes
// Upstream: 2d800bc500fb ("net/sched: taprio: replace tc_taprio_qopt_offload :: enable with a "cmd" enum"), v6.5
// When: HAVE_ENUMERATOR(TC_QUERY_CAPS) && !HAVE_MEMBER(tc_taprio_qopt_offload, cmd)
// Provides: struct tc_taprio_qopt_offload, struct tc_mqprio_qopt_offload, struct tc_taprio_caps
// Provides: tc_taprio_qopt_offload.cmd, tc_taprio_qopt_offload.mqprio, tc_taprio_qopt_offload.extack
// Provides: tc_taprio_qopt_offload.stats, tc_taprio_qopt_offload.queue_stats
// Provides: tc_taprio_caps.gate_mask_per_txq, tc_taprio_caps.broken_mqprio
// Provides: tc_mqprio_qopt_offload.extack, tc_mqprio_qopt_offload.preemptible_tcs
// Provides: TC_QUERY_CAPS, TAPRIO_CMD_REPLACE, TAPRIO_CMD_DESTROY, TAPRIO_CMD_STATS, TAPRIO_CMD_QUEUE_STATS
// Optional: yes
// Confidence: High
// Reduced: no statistics of taprio schedules, no frame preemption by traffic class, no messages on failure
// Test: tests/evolutions/net/tc-offload
// Comments: drivers that keep a schedule with taprio_offload_get() do not compile then
// Example: struct tc_taprio_qopt_offload becomes struct backport_tc_taprio_qopt_offload, and .ndo_setup_tc = f a function that converts and calls f

@@
@@
-	struct tc_taprio_qopt_offload
+	struct backport_tc_taprio_qopt_offload

@@
@@
-	struct tc_mqprio_qopt_offload
+	struct backport_tc_mqprio_qopt_offload

@@
@@
-	struct tc_taprio_caps
+	struct backport_tc_taprio_caps

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_setup_tc";
@@
+static int old(struct net_device *dev, enum tc_setup_type type,
+	       void *type_data)
+{
+	return backport_ndo_setup_tc(dev, type, type_data, fn);
+}
+
 struct net_device_ops ops = {
	.ndo_setup_tc =
-	fn
+	old
	,
 };
