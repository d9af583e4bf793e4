// SPDX-License-Identifier: GPL-2.0
/// Have usbnet's bottom half run as a tasklet.
// What: usbnet's bottom half is a work of the BH workqueue, and a lock of its own guards the queue's limits
// Upstream: not found (usb: core: Convert from tasklet to BH workqueue), v6.18
// When: HAVE_TYPE(struct usbnet)
// When: HAVE_MEMBER(usbnet, bh) && !HAVE_MEMBER(usbnet, bh_work) && !HAVE_MEMBER(usbnet, bql_spinlock)
// Provides: usbnet.bh_work, usbnet.bql_spinlock
// Confidence: High
// Reduced: no
// Test: tests/evolutions/usb/usbnet-tasklet
// Comments: the lock of the list of done packets guards the limits, too; it is never held there
// Example: queue_work(system_bh_wq, &dev->bh_work); becomes tasklet_schedule(&dev->bh);

@@
struct usbnet *dev;
@@
-	queue_work(system_bh_wq, &dev->bh_work);
+	tasklet_schedule(&dev->bh);

@@
struct usbnet *dev;
@@
-	cancel_work_sync(&dev->bh_work);
+	tasklet_kill(&dev->bh);

@@
struct usbnet *dev;
identifier fn;
@@
-	INIT_WORK(&dev->bh_work, fn);
+	tasklet_setup(&dev->bh, fn);

@@
identifier fn, work, dev;
@@
 static void fn(
-	struct work_struct *work
+	struct tasklet_struct *work
	)
 {
	struct usbnet *dev =
-		from_work(dev, work, bh_work);
+		from_tasklet(dev, work, bh);
	...
 }

@@
struct usbnet *dev;
@@
-	spin_lock_bh(&dev->bql_spinlock);
+	spin_lock_irq(&dev->done.lock);

@@
struct usbnet *dev;
@@
-	spin_unlock_bh(&dev->bql_spinlock);
+	spin_unlock_irq(&dev->done.lock);

@@
struct usbnet *dev;
@@
-	spin_lock_init(&dev->bql_spinlock);
