// SPDX-License-Identifier: GPL-2.0
/// Check the flags of PTP requests in the driver.
// What: a driver tells which flags of external time stamps and periodic outputs it supports, and the core refuses others
// Upstream: 7c571ac57d9d ("net: ptp: introduce .supported_extts_flags to ptp_clock_info"), v6.16
// When: !HAVE_MEMBER(ptp_clock_info, supported_extts_flags)
// Provides: ptp_clock_info.supported_extts_flags, ptp_clock_info.supported_perout_flags
// Confidence: Moderate
// Comments: the flags must be constants, and set after enable; the callback must be in the same file
// Example: info->enable = f; info->supported_extts_flags = F; becomes info->enable = f_checked, which checks for F and calls f

@flags1 exists@
expression info, extts, perout;
identifier fn;
fresh identifier checked = fn ## "_checked";
@@

	info.enable =
-	fn
+	checked
	;
	... when != info.enable
-	info.supported_extts_flags = extts;
	... when != info.enable
-	info.supported_perout_flags = perout;

@@
identifier flags1.fn, flags1.checked, ptp, rq, on;
expression flags1.extts, flags1.perout;
@@
 int fn(struct ptp_clock_info *ptp, struct ptp_clock_request *rq, int on)
 {
	...
 }
+
+static int checked(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
+		   int on)
+{
+	int err = backport_ptp_check_flags(rq, extts, perout);
+
+	return err ? err : fn(ptp, rq, on);
+}

@flags2 exists@
expression info, extts;
identifier fn;
fresh identifier checked = fn ## "_checked";
@@

	info.enable =
-	fn
+	checked
	;
	... when != info.enable
-	info.supported_extts_flags = extts;

@@
identifier flags2.fn, flags2.checked, ptp, rq, on;
expression flags2.extts;
@@
 int fn(struct ptp_clock_info *ptp, struct ptp_clock_request *rq, int on)
 {
	...
 }
+
+static int checked(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
+		   int on)
+{
+	int err = backport_ptp_check_flags(rq, extts, 0);
+
+	return err ? err : fn(ptp, rq, on);
+}

@flags3 exists@
expression info, extts, perout;
identifier fn;
fresh identifier checked = fn ## "_checked";
@@

	info->enable =
-	fn
+	checked
	;
	... when != info->enable
-	info->supported_extts_flags = extts;
	... when != info->enable
-	info->supported_perout_flags = perout;

@@
identifier flags3.fn, flags3.checked, ptp, rq, on;
expression flags3.extts, flags3.perout;
@@
 int fn(struct ptp_clock_info *ptp, struct ptp_clock_request *rq, int on)
 {
	...
 }
+
+static int checked(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
+		   int on)
+{
+	int err = backport_ptp_check_flags(rq, extts, perout);
+
+	return err ? err : fn(ptp, rq, on);
+}

@flags4 exists@
expression info, extts;
identifier fn;
fresh identifier checked = fn ## "_checked";
@@

	info->enable =
-	fn
+	checked
	;
	... when != info->enable
-	info->supported_extts_flags = extts;

@@
identifier flags4.fn, flags4.checked, ptp, rq, on;
expression flags4.extts;
@@
 int fn(struct ptp_clock_info *ptp, struct ptp_clock_request *rq, int on)
 {
	...
 }
+
+static int checked(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
+		   int on)
+{
+	int err = backport_ptp_check_flags(rq, extts, 0);
+
+	return err ? err : fn(ptp, rq, on);
+}
