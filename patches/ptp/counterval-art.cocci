// SPDX-License-Identifier: GPL-2.0
/// Convert a value of the Always Running Timer with convert_art_to_tsc().
// What: a driver names the clock of a counter value by its identifier, and the core converts it
// Upstream: 3a52886c8f97 ("x86/tsc: Provide ART base clock information for TSC"), v6.11
// When: !HAVE_MEMBER(system_counterval_t, cs_id) && HAVE_FUNCTION(convert_art_to_tsc)
// Provides: system_counterval_t.cs_id, system_counterval_t.use_nsecs, CSID_X86_ART
// Confidence: High
// Reduced: no
// Test: tests/evolutions/ptp/counterval-art
// Comments: the value must be set right before its clock
// Comments: where the value is in nanoseconds, convert_art_ns_to_tsc() is the function, which a target may lack
// Example: s->cycles = c; s->cs_id = CSID_X86_ART; becomes *s = convert_art_to_tsc(c);

@@
struct system_counterval_t *s;
expression c;
@@
-	s->cycles
+	*s
	=
-	c
+	convert_art_to_tsc(c)
	;
-	s->cs_id = CSID_X86_ART;

@@
symbol true;
expression c;
@@
(
-	(struct system_counterval_t) { .cs_id = CSID_X86_ART, .cycles = c, .use_nsecs = true, }
+	convert_art_ns_to_tsc(c)
|
-	(struct system_counterval_t) { .cs_id = CSID_X86_ART, .cycles = c, }
+	convert_art_to_tsc(c)
)
