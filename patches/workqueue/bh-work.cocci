// SPDX-License-Identifier: GPL-2.0
/// Run what would be in a BH workqueue with bottom halves disabled.
// What: system_bh_wq runs its items as softirqs do: on the CPU that queued them, without sleep, bottom halves kept out
// Upstream: 4cb1ef64609f ("workqueue: Implement BH workqueues to eventually replace tasklets"), v6.9
// When: !HAVE_VARIABLE(system_bh_wq)
// Provides: system_bh_wq, system_bh_highpri_wq
// Confidence: High
// Reduced: items wait for a worker of high priority in place of the next softirq
// After: usb/usbnet-tasklet
// Test: tests/evolutions/workqueue/bh-work
// Comments: a work item that is no member of a structure, or is set up in another file, is not reached

@queued@
expression e;
identifier f;
@@
(
 queue_work(system_bh_wq, &e->f)
|
 queue_work(system_bh_highpri_wq, &e->f)
)

@installed@
expression e;
identifier queued.f;
identifier fn !~ "^backfit_";
fresh identifier bh = "backfit_bh_" ## fn;
@@
 INIT_WORK(&e->f,
-	fn
+	bh
 )

@@
identifier installed.fn, work;
fresh identifier bh = "backfit_bh_" ## fn;
@@
 void fn(struct work_struct *work) { ... }
+
+static void bh(struct work_struct *work)
+{
+	local_bh_disable();
+	fn(work);
+	local_bh_enable();
+}

@@
@@
(
-system_bh_wq
+system_highpri_wq
|
-system_bh_highpri_wq
+system_highpri_wq
)
