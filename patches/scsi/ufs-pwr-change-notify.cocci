// SPDX-License-Identifier: GPL-2.0
/// Have pwr_change_notify called as the target does, before a mode is settled.
// What: pwr_change_notify() is told the mode that will be set, after it was settled, and not the wish and what to set
// Upstream: not found (scsi: ufs: core: Pass the final power mode to pwr_change_notify()), v7.1
// When: MEMBER_PARAMS(ufs_hba_variant_ops, pwr_change_notify) == 4
// Provides: ufs_hba_variant_ops.pwr_change_notify, ufshcd_change_power_mode, UFSHCD_PMC_POLICY_DONT_FORCE
// Confidence: High
// Reduced: no
// Test: tests/evolutions/scsi/ufs-pwr-change-notify
// Optional: yes
// Comments: only calls that do not force a change of the mode are reached

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_pwr_change_notify";
@@
+static int old(struct ufs_hba *hba, enum ufs_notify_change_status status,
+	       struct ufs_pa_layer_attr *desired,
+	       struct ufs_pa_layer_attr *final)
+{
+	if (status == PRE_CHANGE)
+		*final = *desired;
+	return fn(hba, status, final);
+}
+
 struct ufs_hba_variant_ops ops = {
	.pwr_change_notify =
-	fn
+	old
	,
 };

@@
expression hba, mode;
@@
-ufshcd_change_power_mode(hba, mode, UFSHCD_PMC_POLICY_DONT_FORCE)
+ufshcd_config_pwr_mode(hba, mode)
