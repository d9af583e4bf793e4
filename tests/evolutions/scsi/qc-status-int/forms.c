// SPDX-License-Identifier: GPL-2.0
#include <scsi/scsi_host.h>

/* declared for another file */
enum scsi_qc_status thing_send(struct scsi_cmnd *cmd);
extern enum scsi_qc_status thing_queue(struct Scsi_Host *shost,
				       struct scsi_cmnd *cmd);

static enum scsi_qc_status thing_queuecommand_lck(struct scsi_cmnd *cmd)
{
	enum scsi_qc_status status = SCSI_MLQUEUE_HOST_BUSY; /* until sent */

	if (thing_full())
		return status;
	return thing_send(cmd);
}

static DEF_SCSI_QCMD(thing_queuecommand)

static struct thing *
thing_build(enum scsi_qc_status *busy)
{
	*busy = SCSI_MLQUEUE_HOST_BUSY;
	return NULL;
}

enum scsi_qc_status
thing_queue(struct Scsi_Host *shost, struct scsi_cmnd *cmd)
{
	return 0;
}

#ifdef CONFIG_THING
static const struct scsi_host_template thing_template = {
	.name = "thing",
	.queuecommand = thing_queuecommand,
};
#endif

struct thing_ops {
	enum scsi_qc_status (*send)(struct scsi_cmnd *cmd);
};

static enum scsi_host_status thing_other(void)
{
	return 0;
}
