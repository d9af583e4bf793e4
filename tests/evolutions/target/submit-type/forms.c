// SPDX-License-Identifier: GPL-2.0
#include <target/target_core_base.h>

static void thing_send(struct se_cmd *se_cmd)
{
	target_submit(se_cmd);
}

static const struct target_core_fabric_ops thing_ops = {
	.module				= THIS_MODULE,
	.tfc_wwn_attrs			= thing_wwn_attrs,
	.default_submit_type		= TARGET_QUEUE_SUBMIT,
	.direct_submit_supp		= 0, /* it would not be safe */
};
