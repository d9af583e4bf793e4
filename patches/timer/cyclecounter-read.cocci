// SPDX-License-Identifier: GPL-2.0
/// Make the argument of a cyclecounter's read callback const.
// What: cyclecounter.read takes a pointer that is no longer const
// Upstream: e78f70bad29c ("time/timecounter: Fix the lie that struct cyclecounter is const"), v6.17
// When: MEMBER_PARAM_IS(cyclecounter, read, 1, const struct cyclecounter *)
// Provides: cyclecounter.read
// Confidence: High
// Reduced: no
// Test: tests/evolutions/timer/cyclecounter-read
// Comments: every function of the callback's type is taken for one
// Example: u64 f(struct cyclecounter *cc) becomes u64 f(const struct cyclecounter *cc)

@has_const@
typedef u64;
identifier fn, cc;
position p;
@@
 u64 fn@p(const struct cyclecounter *cc)
 {
	...
 }

@@
identifier fn, cc;
position p != has_const.p;
@@
 u64 fn@p(
+	const
	struct cyclecounter *cc)
 {
	...
 }

@declared_const@
identifier fn, cc;
position p;
@@
 u64 fn@p(const struct cyclecounter *cc);

@@
identifier fn, cc;
position p != declared_const.p;
@@
 u64 fn@p(
+	const
	struct cyclecounter *cc);
