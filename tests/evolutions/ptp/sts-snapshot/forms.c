// SPDX-License-Identifier: GPL-2.0
static int foo_gettimex(struct foo *foo, struct timespec64 *ts,
			struct ptp_system_timestamp *sts)
{
	ptp_read_system_prets(sts);
	foo_latch(foo);
	ptp_read_system_postts(sts);
	/* the way back */
	if (sts && foo->adjust)
		sts->post_sts.systime -= foo->adjust;
	return 0;
}

static s64 foo_middle(struct foo *foo)
{
	struct ptp_system_timestamp sts;
	s64 pre_ns, post_ns;

	pre_ns = ktime_to_ns(sts.pre_sts.systime);
	post_ns = ktime_to_ns(sts.post_sts.systime);
	return (pre_ns + post_ns) / 2;
}
