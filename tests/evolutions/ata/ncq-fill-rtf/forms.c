// SPDX-License-Identifier: GPL-2.0
#include <linux/libata.h>

static void demo_qc_ncq_fill_rtf(struct ata_port *ap, u64 done_mask);

const struct ata_port_operations demo_ops = {
	.inherits = &sata_pmp_port_ops,
	.qc_ncq_fill_rtf = demo_qc_ncq_fill_rtf,
	.port_stop = NULL,
};

static void demo_qc_ncq_fill_rtf(struct ata_port *ap, u64 done_mask)
{
	struct ata_queued_cmd *qc = ata_qc_from_tag(ap, 0);

	if (qc && ata_is_ncq(qc->tf.protocol)) {
		qc->result_tf.status = ATA_DRDY;
		qc->flags |= ATA_QCFLAG_RTF_FILLED;
	}
}
