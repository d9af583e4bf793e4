// SPDX-License-Identifier: GPL-2.0
/// Name what is known of a TPMI instance's place by its old structure.
// What: the structure of an instance's place is shared beyond TPMI, and its name says no more that it is TPMI's
// Upstream: 934954df0f44 ("platform/x86/intel/tpmi: Relocate platform info to intel_vsec.h"), v6.17
// When: !HAVE_TYPE(struct oobmsm_plat_info) && HAVE_TYPE(struct intel_tpmi_plat_info)
// Provides: struct oobmsm_plat_info, tpmi_get_platform_data
// Keeps: tpmi_get_platform_data
// Confidence: High
// Reduced: no
// Test: tests/evolutions/platform/oobmsm-plat-info
// Example: struct oobmsm_plat_info *p; -> struct intel_tpmi_plat_info *p;

@@
@@
-struct oobmsm_plat_info
+struct intel_tpmi_plat_info
