// SPDX-License-Identifier: GPL-2.0
/// Know a tablet by a number that the target's driver never tells.
// What: the Lenovo Yoga Tab 3 Pro is told from other devices
// Upstream: not found (mfd: intel_soc_pmic_chtwc: Add Lenovo Yoga Tab 3 X90F to intel_cht_wc_models), v6.5
// When: HAVE_MEMBER(intel_soc_pmic, cht_wc_model) && !HAVE_ENUMERATOR(INTEL_CHT_WC_LENOVO_YT3_X90)
// Provides: INTEL_CHT_WC_LENOVO_YT3_X90
// Confidence: High
// Reduced: on that tablet the target tells no model, so its charger is not made known
// Test: tests/evolutions/mfd/cht-wc-model
// Example: case INTEL_CHT_WC_LENOVO_YT3_X90: -> case BACKPORT_INTEL_CHT_WC_LENOVO_YT3_X90:

@@
expression model;
@@
 switch (
-model
+(int)model
 ) {
 case INTEL_CHT_WC_LENOVO_YT3_X90: ...
 }

@@
@@
-INTEL_CHT_WC_LENOVO_YT3_X90
+BACKPORT_INTEL_CHT_WC_LENOVO_YT3_X90
