// SPDX-License-Identifier: GPL-2.0
/// Have a frontend initialised anew after sleep.
// What: a frontend may be told of the end of sleep
// Upstream: not found (resume in struct dvb_frontend_ops of include/media/dvb_frontend.h), v6.3
// When: HAVE_TYPE(struct dvb_frontend_ops) && !HAVE_MEMBER(dvb_frontend_ops, resume)
// Provides: dvb_frontend_ops.resume
// Confidence: High
// Reduced: init() is called after sleep instead, even where the frontend was not in use before
// Options: --no-includes
// Test: tests/evolutions/media/frontend-resume
// Example: .resume = fn, -> nothing, fn() is __maybe_unused
@r@
identifier ops, fn;
@@
 struct dvb_frontend_ops ops = {
-	.resume = fn,
 };

@@
attribute name __maybe_unused;
identifier r.fn, fe;
@@
 static
-int
+int __maybe_unused
 fn(struct dvb_frontend *fe)
 {
	...
 }
