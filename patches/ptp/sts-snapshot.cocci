// SPDX-License-Identifier: GPL-2.0
/// Take system times around a read of a clock as seconds and nanoseconds.
// What: the system times around a read of a PTP clock are snapshots of a clocksource
// Upstream: not found (ptp: Use system_time_snapshot in struct ptp_system_timestamp), v7.2
// When: HAVE_MEMBER(ptp_system_timestamp, pre_ts)
// When: !HAVE_MEMBER(ptp_system_timestamp, pre_sts)
// Provides: ptp_system_timestamp.pre_sts, ptp_system_timestamp.post_sts, system_time_snapshot.systime
// Confidence: High
// Reduced: no
// Test: tests/evolutions/ptp/sts-snapshot
// Comments: of their system time; uses of the clocksource's cycles stay, and are gaps
// Example: ktime_to_ns(sts.pre_sts.systime) becomes timespec64_to_ns(&sts.pre_ts)

@@
struct ptp_system_timestamp *sts;
expression E;
@@
-	sts->post_sts.systime -= E;
+	sts->post_ts = ns_to_timespec64(timespec64_to_ns(&sts->post_ts) - E);

@@
struct ptp_system_timestamp sts;
@@
-	ktime_to_ns(sts.pre_sts.systime)
+	timespec64_to_ns(&sts.pre_ts)

@@
struct ptp_system_timestamp sts;
@@
-	ktime_to_ns(sts.post_sts.systime)
+	timespec64_to_ns(&sts.post_ts)
