// SPDX-License-Identifier: GPL-2.0
#include <scsi/scsi_host.h>

extern const struct scsi_host_template shared_template;

static const struct scsi_host_template thing_template = {
	.module			= THIS_MODULE,
	.name			= "thing",	/* for /proc/scsi */
};

const struct scsi_host_template shared_template = {
	.name			= "shared",
};

static struct scsi_host_template old_template;

static int thing_activate(struct thing *thing,
			  const struct scsi_host_template *sht)
{
	const struct scsi_host_template *const templates[] = { sht, };

	thing->shost = scsi_host_alloc(sht, 0);
	return thing->shost ? 0 : -ENOMEM;
}

static const struct other_template other;
