/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_MFD_INTEL_SOC_PMIC_H
#define _BACKPORT_LINUX_MFD_INTEL_SOC_PMIC_H
#include_next <linux/mfd/intel_soc_pmic.h>

#if HAVE_MEMBER(intel_soc_pmic, cht_wc_model) && !HAVE_CONSTANT(INTEL_CHT_WC_LENOVO_YT3_X90)
/**
 * BACKPORT_INTEL_CHT_WC_LENOVO_YT3_X90 - a tablet that the target does not tell from others
 *
 * The evolution mfd/cht-wc-model puts it in the place of INTEL_CHT_WC_LENOVO_YT3_X90.
 *
 * Upstream: 8d9ef69487e1 ("mfd: intel_soc_pmic_chtwc: Add Lenovo Yoga Tab 3 X90F to intel_cht_wc_models"), v6.5
 */
#define BACKPORT_INTEL_CHT_WC_LENOVO_YT3_X90	0x7f
#endif
#endif
