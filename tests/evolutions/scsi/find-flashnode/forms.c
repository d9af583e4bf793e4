// SPDX-License-Identifier: GPL-2.0
#include <scsi/scsi_transport_iscsi.h>

static struct device *demo_find(struct Scsi_Host *shost, const int *idx)
{
	return device_find_child(&shost->shost_gendev, idx, device_match_any);
}

/* finds a session */
struct device *
iscsi_find_flashnode_sess(struct Scsi_Host *shost, const void *data,
			  device_match_t fn)
{
	return device_find_child(&shost->shost_gendev, data, fn);
}
EXPORT_SYMBOL_GPL(iscsi_find_flashnode_sess);
