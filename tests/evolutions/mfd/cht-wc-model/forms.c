// SPDX-License-Identifier: GPL-2.0
#include <linux/mfd/intel_soc_pmic.h>

static int probe(struct intel_soc_pmic *pmic)
{
	switch (pmic->cht_wc_model) {
	case INTEL_CHT_WC_GPD_WIN_POCKET:
		return 1;
	case INTEL_CHT_WC_LENOVO_YT3_X90:
		return 2;
	default:
		return 0;
	}
}
