// SPDX-License-Identifier: GPL-2.0
/// Have the callback of dm_io() take errors alone.
// What: the callback of dm_io() is told which regions do not support the operation, apart from those that failed
// Upstream: 47a5e62f3987 ("dm-io: report non-retryable errors separatedly"), v7.3
// When: PARAMS(dm_io) == 5
// When: PARAM_IS(dm_io, 4, unsigned long *)
// Provides: dm_io_notify.fn, dm_io
// Keeps: dm_io, dm_io_notify.fn
// Optional: yes
// Confidence: High
// Reduced: where a device does not support an operation, that is an error as any other
// Test: tests/evolutions/md/io-notify-unsup
// Comments: a call of dm_io() that asks for the unsupported regions is not reached

@@
expression req, n, region, errors, prio;
@@
 dm_io(req, n, region, errors,
-	NULL,
	prio)

@used@
identifier fn, error, unsup, context;
@@
 void fn(unsigned long error, unsigned long unsup, void *context)
 {
	<+... unsup ...+>
 }

@depends on used@
identifier used.fn, error, used.unsup, context;
@@
 void fn(unsigned long error
-	, unsigned long unsup
	, void *context)
 {
++	const unsigned long unsup = 0;
	...
 }

@@
identifier used.fn;
expression error, unsup, context;
@@
 fn(error
-	, unsup
	, context)

@@
typedef io_notify_fn;
io_notify_fn notify;
expression error, unsup, context;
@@
 notify(error
-	, unsup
	, context)
