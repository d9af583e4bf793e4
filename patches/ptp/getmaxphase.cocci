// SPDX-License-Identifier: GPL-2.0
/// Check a PTP clock's phase adjustment in the driver.
// What: a PTP clock tells in getmaxphase how far its phase can be adjusted, and the core refuses more
// Upstream: c3b60ab7a4df ("ptp: Add .getmaxphase callback to ptp_clock_info"), v6.5
// When: !HAVE_MEMBER(ptp_clock_info, getmaxphase) && HAVE_MEMBER(ptp_clock_info, adjphase)
// Provides: ptp_clock_info.getmaxphase
// Confidence: High
// Reduced: user space cannot ask how far the phase can be adjusted
// Test: tests/evolutions/ptp/getmaxphase
// Comments: callbacks that are assigned must be in the same file
// Example: .adjphase = f, .getmaxphase = g becomes .adjphase = backfit_info_adjphase, which asks g and calls f

@@
typedef s32;
identifier info;
expression adj, max;
fresh identifier old = "backfit_" ## info ## "_adjphase";
@@
+static int old(struct ptp_clock_info *ptp, s32 phase)
+{
+	return backport_ptp_adjphase(ptp, phase, max, adj);
+}
+
 struct ptp_clock_info info = {
	.adjphase =
-	adj
+	old
	,
-	.getmaxphase = max,
 };

@assigned@
expression info;
identifier adj, max;
fresh identifier old = "backfit_" ## adj;
@@
(
	info->adjphase =
-	adj
+	old
	;
	... when != info->adjphase
-	info->getmaxphase = max;
|
	info.adjphase =
-	adj
+	old
	;
	... when != info.adjphase
-	info.getmaxphase = max;
)

@@
typedef s32;
identifier assigned.adj, assigned.max, assigned.old, ptp, phase;
@@
+static s32 max(struct ptp_clock_info *ptp);
+
 int adj(struct ptp_clock_info *ptp, s32 phase)
 { ... }
+
+static int old(struct ptp_clock_info *ptp, s32 phase)
+{
+	return backport_ptp_adjphase(ptp, phase, max, adj);
+}
