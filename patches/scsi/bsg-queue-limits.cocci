// SPDX-License-Identifier: GPL-2.0
/// Set up a queue for bsg without limits, and have a host's set afterwards.
// What: bsg_setup_queue() is told the limits of the queue
// Upstream: af2814149883 ("block: freeze the queue in queue_limits; bsg: pass queue_limits to bsg_setup_queue"), v6.9
// When: PARAMS(bsg_setup_queue) == 5
// When: HAVE_FUNCTION(__scsi_init_queue)
// Provides: bsg_setup_queue, scsi_init_limits
// Confidence: High
// Reduced: no
// Test: tests/evolutions/scsi/bsg-queue-limits
// Keeps: bsg_setup_queue
// Comments: a queue of which the limits are changed before is not reached

@@
expression dev, name, job, timeout, size, reply;
@@
 bsg_setup_queue(dev, name,
-	NULL,
	job, timeout, size
-	, reply
	)

@limits@
identifier lim;
expression shost, q, dev, name, job, timeout, size, reply;
statement S;
@@
-scsi_init_limits(shost, &lim);
 q = bsg_setup_queue(dev, name,
-	&lim,
	job, timeout, size
-	, reply
	);
 if (IS_ERR(q)) S
+__scsi_init_queue(shost, q);

@@
identifier limits.lim;
@@
-struct queue_limits lim;
 ... when != lim
