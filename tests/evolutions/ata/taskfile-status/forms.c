// SPDX-License-Identifier: GPL-2.0
#include <linux/libata.h>

static void thing_tf_read(struct ata_port *ap, struct ata_taskfile *tf)
{
	struct ata_queued_cmd *qc = thing_qc(ap);
	struct ata_taskfile own = { };

	tf->status = thing_status(ap);
	own.error = tf->error;	/* as it was */
	qc->result_tf.status = own.status;
	qc->result_tf.error = 0;
	ap->status = tf->command;
}
