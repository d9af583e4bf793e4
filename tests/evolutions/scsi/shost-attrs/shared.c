// SPDX-License-Identifier: GPL-2.0
#include "family.h"

/* the attributes are the family's */
static struct scsi_host_template thing_template = {
	.module			= THIS_MODULE,
	.shost_groups		= family_host_groups,
	.emulated		= 1,
};

static struct scsi_host_template other_template = {
	.module			= THIS_MODULE,
};

static int thing_probe(struct pci_dev *pdev)
{
	struct Scsi_Host *host;

	host = scsi_host_alloc(&thing_template, sizeof(struct thing));
	if (!host)
		return -ENOMEM;
	scsi_host_alloc(&other_template, 0);
	return 0;
}
