// SPDX-License-Identifier: GPL-2.0
#include <scsi/scsi_host.h>

static int thing_biosparam(struct scsi_device *sdev, struct gendisk *unused,
			   sector_t capacity, int geom[])
{
	geom[0] = 64;
	geom[1] = 32;
	return 0;
}

static const struct scsi_host_template thing_template = {
	.module			= THIS_MODULE,
	.bios_param		= thing_biosparam, /* as the BIOS does it */
	.max_sectors		= 128,
};

static struct scsi_host_template other_template = {
	.name = "other", .bios_param = other_biosparam, .this_id = -1
};

#ifdef CONFIG_THING_OLD
static struct scsi_host_template last_template = {
	.max_sectors = 128,
	.bios_param = thing_biosparam
};
#endif

struct thing_ops {
	int (*bios_param)(void);
};

static const struct thing_ops ops = {
	.bios_param = thing_geometry,
};
