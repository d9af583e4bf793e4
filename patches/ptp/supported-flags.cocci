// SPDX-License-Identifier: GPL-2.0
/// Check the flags of PTP requests in the driver.
// What: a driver tells which flags of external time stamps and periodic outputs it supports, and the core refuses others
// Upstream: 7c571ac57d9d ("net: ptp: introduce .supported_extts_flags to ptp_clock_info"), v6.16
// When: !HAVE_MEMBER(ptp_clock_info, supported_extts_flags)
// Provides: ptp_clock_info.supported_extts_flags, ptp_clock_info.supported_perout_flags
// Confidence: Moderate
// Reduced: no
// Test: tests/evolutions/ptp/supported-flags
// Comments: the flags must be constants; a callback that is assigned must be in the same file
// Example: info->enable = f; info->supported_extts_flags = F; becomes info->enable = f_checked, which checks for F and calls f

@@
identifier info, fn;
@@
 struct ptp_clock_info info = {
	.enable =
-	&
	fn,
 };

@@
identifier info, fn;
expression extts, perout;
fresh identifier checked = info ## "_enable_checked";
@@
+static int checked(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
+	       int on)
+{
+	int err = backport_ptp_check_flags(rq, extts, perout);
+
+	return err ? err : fn(ptp, rq, on);
+}
+
 struct ptp_clock_info info = {
	.enable =
-	fn
+	checked
	,
-	.supported_extts_flags = extts,
-	.supported_perout_flags = perout,
 };

@@
identifier info, fn;
expression extts;
fresh identifier checked = info ## "_enable_checked";
@@
+static int checked(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
+	       int on)
+{
+	int err = backport_ptp_check_flags(rq, extts, 0);
+
+	return err ? err : fn(ptp, rq, on);
+}
+
 struct ptp_clock_info info = {
	.enable =
-	fn
+	checked
	,
-	.supported_extts_flags = extts,
 };

@@
identifier info, fn;
expression perout;
fresh identifier checked = info ## "_enable_checked";
@@
+static int checked(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
+	       int on)
+{
+	int err = backport_ptp_check_flags(rq, 0, perout);
+
+	return err ? err : fn(ptp, rq, on);
+}
+
 struct ptp_clock_info info = {
	.enable =
-	fn
+	checked
	,
-	.supported_perout_flags = perout,
 };

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
identifier flags1.fn, flags1.checked;
expression flags1.extts, flags1.perout;
parameter list params;
@@
+static int fn(struct ptp_clock_info *ptp, struct ptp_clock_request *rq, int on);
+
+static int checked(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
+	       int on)
+{
+	int err = backport_ptp_check_flags(rq, extts, perout);
+
+	return err ? err : fn(ptp, rq, on);
+}
+
 int fn(params)
 {
	...
 }

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
identifier flags2.fn, flags2.checked;
expression flags2.extts;
parameter list params;
@@
+static int fn(struct ptp_clock_info *ptp, struct ptp_clock_request *rq, int on);
+
+static int checked(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
+	       int on)
+{
+	int err = backport_ptp_check_flags(rq, extts, 0);
+
+	return err ? err : fn(ptp, rq, on);
+}
+
 int fn(params)
 {
	...
 }

@flags3 exists@
expression info, extts, perout;
identifier fn;
fresh identifier checked = fn ## "_checked";
@@
-	info.supported_extts_flags = extts;
	... when != info.enable
-	info.supported_perout_flags = perout;
	... when != info.enable
	info.enable =
-	fn
+	checked
	;

@@
identifier flags3.fn, flags3.checked;
expression flags3.extts, flags3.perout;
parameter list params;
@@
+static int fn(struct ptp_clock_info *ptp, struct ptp_clock_request *rq, int on);
+
+static int checked(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
+	       int on)
+{
+	int err = backport_ptp_check_flags(rq, extts, perout);
+
+	return err ? err : fn(ptp, rq, on);
+}
+
 int fn(params)
 {
	...
 }

@flags4 exists@
expression info, extts;
identifier fn;
fresh identifier checked = fn ## "_checked";
@@
-	info.supported_extts_flags = extts;
	... when != info.enable
	info.enable =
-	fn
+	checked
	;

@@
identifier flags4.fn, flags4.checked;
expression flags4.extts;
parameter list params;
@@
+static int fn(struct ptp_clock_info *ptp, struct ptp_clock_request *rq, int on);
+
+static int checked(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
+	       int on)
+{
+	int err = backport_ptp_check_flags(rq, extts, 0);
+
+	return err ? err : fn(ptp, rq, on);
+}
+
 int fn(params)
 {
	...
 }

@flags5 exists@
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
identifier flags5.fn, flags5.checked;
expression flags5.extts, flags5.perout;
parameter list params;
@@
+static int fn(struct ptp_clock_info *ptp, struct ptp_clock_request *rq, int on);
+
+static int checked(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
+	       int on)
+{
+	int err = backport_ptp_check_flags(rq, extts, perout);
+
+	return err ? err : fn(ptp, rq, on);
+}
+
 int fn(params)
 {
	...
 }

@flags6 exists@
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
identifier flags6.fn, flags6.checked;
expression flags6.extts;
parameter list params;
@@
+static int fn(struct ptp_clock_info *ptp, struct ptp_clock_request *rq, int on);
+
+static int checked(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
+	       int on)
+{
+	int err = backport_ptp_check_flags(rq, extts, 0);
+
+	return err ? err : fn(ptp, rq, on);
+}
+
 int fn(params)
 {
	...
 }

@flags7 exists@
expression info, extts, perout;
identifier fn;
fresh identifier checked = fn ## "_checked";
@@
-	info->supported_extts_flags = extts;
	... when != info->enable
-	info->supported_perout_flags = perout;
	... when != info->enable
	info->enable =
-	fn
+	checked
	;

@@
identifier flags7.fn, flags7.checked;
expression flags7.extts, flags7.perout;
parameter list params;
@@
+static int fn(struct ptp_clock_info *ptp, struct ptp_clock_request *rq, int on);
+
+static int checked(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
+	       int on)
+{
+	int err = backport_ptp_check_flags(rq, extts, perout);
+
+	return err ? err : fn(ptp, rq, on);
+}
+
 int fn(params)
 {
	...
 }

@flags8 exists@
expression info, extts;
identifier fn;
fresh identifier checked = fn ## "_checked";
@@
-	info->supported_extts_flags = extts;
	... when != info->enable
	info->enable =
-	fn
+	checked
	;

@@
identifier flags8.fn, flags8.checked;
expression flags8.extts;
parameter list params;
@@
+static int fn(struct ptp_clock_info *ptp, struct ptp_clock_request *rq, int on);
+
+static int checked(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
+	       int on)
+{
+	int err = backport_ptp_check_flags(rq, extts, 0);
+
+	return err ? err : fn(ptp, rq, on);
+}
+
 int fn(params)
 {
	...
 }

@perouts exists@
expression info, perout;
identifier fn;
fresh identifier checked = fn ## "_checked";
@@
-	info.supported_perout_flags = perout;
	... when != info.enable
	info.enable =
-	fn
+	checked
	;

@@
identifier perouts.fn, perouts.checked;
expression perouts.perout;
parameter list params;
@@
+static int fn(struct ptp_clock_info *ptp, struct ptp_clock_request *rq, int on);
+
+static int checked(struct ptp_clock_info *ptp, struct ptp_clock_request *rq,
+	       int on)
+{
+	int err = backport_ptp_check_flags(rq, 0, perout);
+
+	return err ? err : fn(ptp, rq, on);
+}
+
 int fn(params)
 {
	...
 }
