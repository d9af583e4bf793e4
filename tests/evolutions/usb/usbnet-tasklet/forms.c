// SPDX-License-Identifier: GPL-2.0
static void foo_defer(struct usbnet *dev, struct sk_buff *skb)
{
	if (dev->done.qlen == 1)
		queue_work(system_bh_wq, &dev->bh_work);
	/* another one's */
	queue_work(system_wq, &dev->kevent);
}

static void foo_bh(struct timer_list *t)
{
	struct usbnet *dev = timer_container_of(dev, t, delay);

	spin_lock_bh(&dev->bql_spinlock);
	netdev_completed_queue(dev->net, 1, 1);
	spin_unlock_bh(&dev->bql_spinlock);
}

static void foo_bh_work(struct work_struct *work)
{
	struct usbnet *dev = from_work(dev, work, bh_work);

	foo_bh(&dev->delay);
}

static void foo_setup(struct usbnet *dev)
{
	/* first */
	spin_lock_init(&dev->bql_spinlock);
	INIT_WORK(&dev->bh_work, foo_bh_work);
	INIT_WORK(&dev->kevent, foo_event);
}

static void foo_stop(struct usbnet *dev)
{
	timer_delete_sync(&dev->delay);
	cancel_work_sync(&dev->bh_work);
	cancel_work_sync(&dev->kevent);
}
