// SPDX-License-Identifier: GPL-2.0
#include <scsi/scsi_host.h>

extern enum scsi_timeout_action thing_timed_out(struct scsi_cmnd *cmd);

static enum scsi_timeout_action other_timed_out(struct scsi_cmnd *cmd)
{
	enum scsi_timeout_action action = SCSI_EH_NOT_HANDLED;

	if (thing_blocked(cmd)) /* it comes back */
		action = SCSI_EH_RESET_TIMER;
	return action;
}

static struct scsi_host_template thing_template = {
	.eh_timed_out = other_timed_out,
};
