// SPDX-License-Identifier: GPL-2.0
#include <target/target_core_base.h>

static const struct target_core_fabric_ops thing_ops = {
	.module				= THIS_MODULE,
	.tfc_wwn_attrs			= thing_wwn_attrs,

	.default_compl_type		= TARGET_QUEUE_COMPL,
	.default_submit_type		= TARGET_DIRECT_SUBMIT,
	.direct_submit_supp		= 1,
};

static const struct target_core_fabric_ops other_ops = {
	.default_compl_type		= TARGET_DIRECT_COMPL,
};
