/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_SCSI_SCSI_DEVICE_H
#define _BACKPORT_SCSI_SCSI_DEVICE_H
#include_next <scsi/scsi_device.h>

#if !CALLABLE(scsi_execute_cmd) && HAVE_FUNCTION(scsi_alloc_request)
#include <linux/blk-mq.h>

struct scsi_sense_hdr;

/**
 * struct scsi_exec_args - what scsi_execute_cmd() can be told and can tell
 *
 * Upstream: not found (scsi: core: Add struct for args to execution functions), v6.3
 */
BACKFIT_CARRY(include/scsi/scsi_device.h, SCMD_FAILURE_*, struct scsi_failure, struct scsi_failures, struct scsi_exec_args)

/**
 * scsi_execute_cmd() - send a command to a device and wait for its end
 *
 * It is in compat/scsi-execute.c, with scsi_failures_reset_retries().
 *
 * Upstream: not found (scsi: core: Add struct for args to execution functions), v6.3
 */
#define scsi_execute_cmd		backport_scsi_execute_cmd
#define scsi_failures_reset_retries	backport_scsi_failures_reset_retries
int scsi_execute_cmd(struct scsi_device *sdev, const unsigned char *cmd,
		     blk_opf_t opf, void *buffer, unsigned int bufflen,
		     int timeout, int retries,
		     const struct scsi_exec_args *args);
void scsi_failures_reset_retries(struct scsi_failures *failures);
#endif

#if !CALLABLE(scsi_block_targets) && PARAMS(scsi_target_block) == 1
/**
 * scsi_block_targets() - hold back commands to the targets below a device
 * @shost: the host that they belong to
 * @dev: a target or what has some below it
 *
 * Upstream: not found (scsi: core: Rename scsi_target_block() to scsi_block_targets()), v6.5
 */
static inline void scsi_block_targets(struct Scsi_Host *shost,
				      struct device *dev)
{
	scsi_target_block(dev);
}
#endif

#if HAVE_TYPE(struct scsi_device) && !HAVE_MEMBER(scsi_device, ua_por_ctr)
#include <scsi/scsi_common.h>
#include <scsi/scsi_proto.h>

/*
 * Whether a command ended with a unit attention of this additional sense code; what
 * patches/scsi/tape-unit-attention.cocci asks in place of a counter.
 */
static inline bool backport_unit_attention(int result, const u8 *sense, u8 asc)
{
	struct scsi_sense_hdr hdr;

	return result && scsi_normalize_sense(sense, SCSI_SENSE_BUFFERSIZE, &hdr) &&
	       hdr.sense_key == UNIT_ATTENTION && hdr.asc == asc;
}
#endif

#if !CALLABLE(scsi_device_busy) && HAVE_MEMBER(scsi_device, device_busy)
/**
 * scsi_device_busy - how many commands a device is at
 * @sdev: the device
 *
 * Upstream: 8278807abd33 ("scsi: core: Add scsi_device_busy() wrapper"), v5.13
 */
static inline int scsi_device_busy(struct scsi_device *sdev)
{
	return atomic_read(&sdev->device_busy);
}
#endif
#endif
