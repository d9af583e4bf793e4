/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_SCSI_SCSI_COMMON_H
#define _BACKPORT_SCSI_SCSI_COMMON_H
#include_next <scsi/scsi_common.h>

#if !HAVE_TYPE(enum scsi_pr_type)
/**
 * enum scsi_pr_type - types of persistent reservations
 *
 * Upstream: not found (scsi: Move sd_pr_type to scsi_common), v6.4
 */
BACKFIT_CARRY(include/scsi/scsi_common.h, enum scsi_pr_type)
#endif
#endif
