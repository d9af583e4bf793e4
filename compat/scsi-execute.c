// SPDX-License-Identifier: GPL-2.0
/*
 * Commands that the kernel itself sends to a SCSI device, with their retries.
 *
 * Upstream: not found (scsi: core: Add struct for args to execution functions), v6.3
 * When: !CALLABLE(scsi_execute_cmd) && HAVE_FUNCTION(scsi_alloc_request)
 * Provides: scsi_execute_cmd, scsi_failures_reset_retries
 */
#include <linux/blk-mq.h>
#include <linux/export.h>
#include <scsi/scsi.h>
#include <scsi/scsi_cmnd.h>
#include <scsi/scsi_common.h>
#include <scsi/scsi_dbg.h>
#include <scsi/scsi_device.h>
#include <scsi/scsi_eh.h>

/* a target's of this name may be another: the status shifted to the right */
#undef status_byte
BACKFIT_CARRY(include/scsi/scsi.h, status_byte)

BACKFIT_CARRY(drivers/scsi/scsi_lib.c, scsi_failures_reset_retries, scsi_check_passthrough, scsi_execute_cmd)

EXPORT_SYMBOL_GPL(backport_scsi_failures_reset_retries);
EXPORT_SYMBOL_GPL(backport_scsi_execute_cmd);
