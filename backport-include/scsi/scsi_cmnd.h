/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_SCSI_SCSI_CMND_H
#define _BACKPORT_SCSI_SCSI_CMND_H
#include_next <scsi/scsi_cmnd.h>

#if !CALLABLE(scsi_done) && HAVE_MEMBER(scsi_cmnd, scsi_done)
/**
 * scsi_done - give a finished command back to the core
 * @cmd: the command
 *
 * Upstream: not found (scsi: core: Rename scsi_mq_done() into scsi_done() and export it), v5.16
 */
static inline void scsi_done(struct scsi_cmnd *cmd)
{
	cmd->scsi_done(cmd);
}
#endif

#if !CALLABLE(get_status_byte)
/**
 * set_status_byte, get_status_byte, get_host_byte - the bytes of a command's result
 *
 * Upstream: not found (scsi: core: Add get_{status,host}_byte() accessor function), v5.14
 */
BACKFIT_CARRY(include/scsi/scsi_cmnd.h, set_status_byte, get_status_byte, get_host_byte)
#endif

#if !CALLABLE(scsi_build_sense) && HAVE_CONSTANT(DRIVER_SENSE)
#include <scsi/scsi_common.h>
#include <scsi/scsi_proto.h>

/**
 * scsi_build_sense - end a command with sense data
 * @scmd: the command
 * @desc: whether the data are in the descriptor format
 * @key: the sense key
 * @asc: the additional sense code
 * @ascq: its qualifier
 *
 * The target wants to be told that there are sense data.
 *
 * Upstream: f2b1e9c6f867 ("scsi: core: Introduce scsi_build_sense()"), v5.14
 */
static inline void scsi_build_sense(struct scsi_cmnd *scmd, int desc, u8 key,
				    u8 asc, u8 ascq)
{
	scsi_build_sense_buffer(desc, scmd->sense_buffer, key, asc, ascq);
	scmd->result = (DRIVER_SENSE << 24) | SAM_STAT_CHECK_CONDITION;
}
#endif

#if !CALLABLE(scsi_msg_to_host_byte)
/**
 * scsi_msg_to_host_byte - the host byte that an old SCSI message stands for
 *
 * Upstream: not found (scsi: core: Add scsi_msg_to_host_byte()), v5.14
 */
BACKFIT_CARRY(include/scsi/scsi_cmnd.h, scsi_msg_to_host_byte)
#endif
#endif
