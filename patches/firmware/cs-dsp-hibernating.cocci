// SPDX-License-Identifier: GPL-2.0
/// Have a DSP never be put to hibernation.
// What: a DSP may hibernate, and its controls are kept in the cache meanwhile
// Upstream: 73942a6ea26b ("firmware: cs_dsp: Add API to hibernate the DSP"), v7.0
// When: HAVE_TYPE(struct cs_dsp) && !HAVE_MEMBER(cs_dsp, hibernating)
// Provides: cs_dsp.hibernating
// Confidence: High
// Comments: two members of other types, which declarations do not tell apart, are passed as what they are there
// Reduced: cs_dsp_hibernate() is not offered to other modules
// Test: tests/evolutions/firmware/cs-dsp-hibernating

@@
identifier dsp, hibernate;
@@
-void cs_dsp_hibernate(struct cs_dsp *dsp, bool hibernate)
-{
-	...
-}

@@
declarer name EXPORT_SYMBOL_NS_GPL;
identifier fn =~ "^cs_dsp_hibernate$";
expression ns;
@@
-EXPORT_SYMBOL_NS_GPL(fn, ns);

@@
expression mode, root;
struct cs_dsp *dsp;
@@
-debugfs_create_bool("hibernating", mode, root, &dsp->hibernating);

@@
struct cs_dsp *dsp;
@@
-dsp->hibernating = false;

@@
struct cs_dsp *dsp;
expression e;
@@
 e
-|| dsp->hibernating

@@
struct cs_dsp_coeff_ctl *ctl;
expression e;
@@
 e
-&& !ctl->dsp->hibernating

@@
struct cs_dsp *dsp;
expression buf, count, pos;
@@
 cs_dsp_debugfs_string_read(dsp, buf, count, pos,
-	&dsp->wmfw_file_name
+	(const char **)&dsp->wmfw_file_name
	)

@@
struct cs_dsp *dsp;
expression buf, count, pos;
@@
 cs_dsp_debugfs_string_read(dsp, buf, count, pos,
-	&dsp->bin_file_name
+	(const char **)&dsp->bin_file_name
	)

@@
struct cs_dsp_coeff_ctl *ctl;
expression s, fmt;
@@
 seq_printf(s, fmt, ctl->subname_len, ctl->subname,
-	ctl->len
+	(unsigned int)ctl->len
	, ...)
