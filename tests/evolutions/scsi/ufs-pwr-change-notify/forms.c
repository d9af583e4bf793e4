// SPDX-License-Identifier: GPL-2.0
#include <ufs/ufshcd.h>

static int demo_set_lanes(struct ufs_hba *hba, u32 lanes)
{
	struct ufs_pa_layer_attr pwr_info = hba->pwr_info;
	int ret;

	pwr_info.lane_rx = lanes;
	ret = ufshcd_change_power_mode(hba, &pwr_info,
				       UFSHCD_PMC_POLICY_DONT_FORCE);
	if (ret)
		dev_err(hba->dev, "no lanes\n");
	return ret;
}

static int demo_pwr_change_notify(struct ufs_hba *hba,
				  enum ufs_notify_change_status status,
				  struct ufs_pa_layer_attr *dev_req_params)
{
	return status == PRE_CHANGE ? demo_set_lanes(hba, 2) : 0;
}

static struct ufs_hba_variant_ops demo_vops = {
	.name = "demo",
	.pwr_change_notify = demo_pwr_change_notify, /* both times */
};

/* needs nothing */
static struct ufs_hba_variant_ops plain_vops = {
	.name = "plain",
};
