// SPDX-License-Identifier: GPL-2.0
#include <scsi/scsi_host.h>

static struct attribute *thing_attrs[] = {
	&dev_attr_state.attr,
	NULL
};

ATTRIBUTE_GROUPS(thing);

static const struct scsi_host_template thing_template = {
	.module			= THIS_MODULE,
	.shost_groups		= thing_groups,	/* the firmware's */
	.emulated		= 1,
};
