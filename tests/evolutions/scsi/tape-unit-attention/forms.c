// SPDX-License-Identifier: GPL-2.0
#include <scsi/scsi_device.h>

struct st_request {
	int result;
	unsigned char sense[SCSI_SENSE_BUFFERSIZE];
};

struct scsi_tape {
	struct scsi_device *device;
	unsigned int new_media_ctr;
	unsigned int por_ctr;
	int pos_unknown;
};

static int demo_chk_result(struct scsi_tape *STp, struct st_request *SRpnt)
{
	unsigned int ctr;

	ctr = scsi_get_ua_por_ctr(STp->device);
	if (ctr != STp->por_ctr) {
		STp->por_ctr = ctr;
		STp->pos_unknown = 1;
	}
	return SRpnt->result;
}

static int demo_test_ready(struct scsi_tape *STp)
{
	unsigned int ctr;
	int new_session = 0;

	ctr = scsi_get_ua_new_media_ctr(STp->device);
	if (ctr != STp->new_media_ctr) {
		STp->new_media_ctr = ctr;
		new_session = 1;
	}
	return new_session;
}

static void demo_probe(struct scsi_tape *tpnt, struct scsi_device *SDp)
{
	/* counted from here on */
	tpnt->new_media_ctr = scsi_get_ua_new_media_ctr(SDp);
	tpnt->por_ctr = scsi_get_ua_por_ctr(SDp);
}
