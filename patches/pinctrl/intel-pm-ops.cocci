// SPDX-License-Identifier: GPL-2.0
/// Have an Intel pin controller sleep by the functions that the target's core exports.
// What: the core of Intel's pin controllers exports its sleep operations, and no more their functions
// Upstream: not found (EXPORT_NS_GPL_DEV_SLEEP_PM_OPS(intel_pinctrl_pm_ops) in pinctrl-intel.c), v6.8
// When: HAVE_EXPORT(intel_pinctrl_suspend_noirq) && HAVE_EXPORT(intel_pinctrl_resume_noirq)
// Provides: intel_pinctrl_pm_ops
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/pinctrl/intel-pm-ops
// Comments: not for a controller with functions of pins: those are laid out otherwise for a core that has not
//    the operations. All else that it tells the core is the same.
// Example: .pm = pm_sleep_ptr(&intel_pinctrl_pm_ops) -> operations of the driver's own

@functions@
identifier soc, list;
@@
 struct intel_pinctrl_soc_data soc = {
	.functions = list,
 };

@depends on !functions@
identifier drv;
@@
+int intel_pinctrl_suspend_noirq(struct device *dev);
+int intel_pinctrl_resume_noirq(struct device *dev);
+
+static const struct dev_pm_ops backfit_intel_pinctrl_pm_ops = {
+	.suspend_noirq = pm_sleep_ptr(intel_pinctrl_suspend_noirq),
+	.resume_noirq = pm_sleep_ptr(intel_pinctrl_resume_noirq),
+	.freeze_noirq = pm_sleep_ptr(intel_pinctrl_suspend_noirq),
+	.thaw_noirq = pm_sleep_ptr(intel_pinctrl_resume_noirq),
+	.poweroff_noirq = pm_sleep_ptr(intel_pinctrl_suspend_noirq),
+	.restore_noirq = pm_sleep_ptr(intel_pinctrl_resume_noirq),
+};
+
 struct platform_driver drv = {
	.driver = {
-		.pm = pm_sleep_ptr(&intel_pinctrl_pm_ops),
+		.pm = pm_sleep_ptr(&backfit_intel_pinctrl_pm_ops),
	},
 };
