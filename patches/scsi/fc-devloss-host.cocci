// SPDX-License-Identifier: GPL-2.0
/// Have remote ports of a host share its queue for devices that are lost.
// What: each remote port has its own queue for when its devices are lost, in place of one that all of a host share
// Upstream: not found (fc_rport.devloss_work_q in include/scsi/scsi_transport_fc.h), v7.3
// When: HAVE_TYPE(struct fc_rport) && !HAVE_MEMBER(fc_rport, devloss_work_q) && HAVE_MEMBER(fc_host_attrs, devloss_work_q)
// Provides: fc_rport.devloss_work_q
// Confidence: High
// Reduced: remote ports whose devices are lost wait for each other, as with the target's own
// Test: tests/evolutions/scsi/fc-devloss-host

@own@
struct fc_rport *rport;
@@
 rport->devloss_work_q = alloc_workqueue(...)

@depends on own@
expression shost, q, flags;
struct fc_host_attrs *fc_host;
@@
 fc_host->work_q = alloc_workqueue(q, flags, 0, shost->host_no);
 if (!fc_host->work_q)
	return -ENOMEM;
+
+fc_host->devloss_work_q = alloc_workqueue("fc_dl_%d", flags, 0,
+					  shost->host_no);
+if (!fc_host->devloss_work_q) {
+	destroy_workqueue(fc_host->work_q);
+	fc_host->work_q = NULL;
+	return -ENOMEM;
+}

@depends on own@
struct fc_host_attrs *fc_host;
identifier work_q;
@@
 if (fc_host->work_q) {
	work_q = fc_host->work_q;
	fc_host->work_q = NULL;
	destroy_workqueue(work_q);
 }
+
+/* flush all devloss work items, then kill it  */
+if (fc_host->devloss_work_q) {
+	work_q = fc_host->devloss_work_q;
+	fc_host->devloss_work_q = NULL;
+	destroy_workqueue(work_q);
+}

@@
identifier fn, work_q;
struct fc_rport *rport;
@@
 fn(...)
 {
	...
-	struct workqueue_struct *work_q;
	<+...
-	if (rport->devloss_work_q) {
-		work_q = rport->devloss_work_q;
-		rport->devloss_work_q = NULL;
-		destroy_workqueue(work_q);
-	}
	...+>
 }

@@
struct fc_rport *rport;
@@
-rport->devloss_work_q = alloc_workqueue(...);
-if (!rport->devloss_work_q) {
-	...
-}

@@
struct fc_rport *rport;
@@
-rport->devloss_work_q
+fc_host_devloss_work_q(rport_to_shost(rport))
