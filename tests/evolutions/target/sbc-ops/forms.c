// SPDX-License-Identifier: GPL-2.0
#include <target/target_core_backend.h>

static struct exec_cmd_ops thing_ops = {
	.execute_rw		= thing_execute_rw,
	.execute_unmap		= thing_execute_unmap,
};

static sense_reason_t thing_parse_cdb(struct se_cmd *cmd)
{
	return sbc_parse_cdb(cmd, &thing_ops);
}
