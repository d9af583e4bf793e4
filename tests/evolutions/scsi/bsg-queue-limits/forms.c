// SPDX-License-Identifier: GPL-2.0
#include <linux/bsg-lib.h>
#include <scsi/scsi_transport.h>

static int demo_add(struct Scsi_Host *shost, struct device *dev)
{
	struct request_queue *q;

	q = bsg_setup_queue(dev, dev_name(dev), NULL, demo_dispatch, NULL, 0,
			    SCSI_SENSE_BUFFERSIZE);
	return PTR_ERR_OR_ZERO(q);
}

static int demo_host_add(struct Scsi_Host *shost, struct device *dev)
{
	struct queue_limits lim;
	struct request_queue *q;

	scsi_init_limits(shost, &lim);
	q = bsg_setup_queue(dev, "host", &lim, demo_dispatch, NULL, 0,
			    SCSI_SENSE_BUFFERSIZE);
	if (IS_ERR(q)) {
		shost_printk(KERN_ERR, shost, "no queue\n");
		return -ENOMEM;
	}
	q->queuedata = shost;
	return 0;
}
