// SPDX-License-Identifier: GPL-2.0
#include <linux/intel_tpmi.h>

static int demo_probe(struct auxiliary_device *auxdev)
{
	struct oobmsm_plat_info *info; /* this stays */

	info = tpmi_get_platform_data(auxdev);
	return info ? demo_use(info, sizeof(struct oobmsm_plat_info)) : -EINVAL;
}

static int demo_package(const struct oobmsm_plat_info *info)
{
	return info->package_id;
}
