// SPDX-License-Identifier: GPL-2.0
#include <linux/libata.h>

static void thing_qc_fill_rtf(struct ata_queued_cmd *qc);

static struct ata_port_operations thing_ops = {
	.inherits		= &ata_base_port_ops,
	.qc_fill_rtf		= thing_qc_fill_rtf,	/* from the FIS */
	.freeze			= thing_freeze,
};

static void thing_qc_fill_rtf(struct ata_queued_cmd *qc)
{
	thing_read(qc->ap, &qc->result_tf);
}

static struct other_ops other = {
	.qc_fill_rtf = other_fill,
};
