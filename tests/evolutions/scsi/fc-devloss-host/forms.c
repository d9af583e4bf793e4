// SPDX-License-Identifier: GPL-2.0
#include <scsi/scsi_transport_fc.h>

static int demo_setup(struct Scsi_Host *shost)
{
	struct fc_host_attrs *fc_host = shost_to_fc_host(shost);

	fc_host->work_q = alloc_workqueue("fc_wq_%d", WQ_PERCPU, 0,
					  shost->host_no);
	if (!fc_host->work_q)
		return -ENOMEM;

	fc_host->dev_loss_tmo = 60;
	return 0;
}

static void demo_remove(struct Scsi_Host *shost)
{
	struct fc_host_attrs *fc_host = shost_to_fc_host(shost);
	struct workqueue_struct *work_q;

	/* flush all */
	if (fc_host->work_q) {
		work_q = fc_host->work_q;
		fc_host->work_q = NULL;
		destroy_workqueue(work_q);
	}
}

static int demo_queue(struct fc_rport *rport, struct delayed_work *work)
{
	if (unlikely(!rport->devloss_work_q))
		return -EINVAL;
	return queue_delayed_work(rport->devloss_work_q, work, 1);
}

static void demo_delete(struct work_struct *work)
{
	struct fc_rport *rport =
		container_of(work, struct fc_rport, rport_delete_work);
	struct workqueue_struct *work_q;
	unsigned long flags;

	demo_lock(rport, &flags);
	if (rport->devloss_work_q) {
		work_q = rport->devloss_work_q;
		rport->devloss_work_q = NULL;
		destroy_workqueue(work_q);
	}
	put_device(&rport->dev);
}

static struct fc_rport *demo_create(struct Scsi_Host *shost)
{
	struct fc_rport *rport = demo_alloc(shost);

	rport->devloss_work_q = alloc_workqueue("fc_dl_%d_%d", WQ_PERCPU, 0,
						shost->host_no, rport->number);
	if (!rport->devloss_work_q) {
		printk(KERN_ERR "FC Remote Port alloc_workqueue failed\n");
/*
 * Note that we have not yet called device_initialize()
 */
		kfree(rport);
		return NULL;
	}

	return rport;
}
