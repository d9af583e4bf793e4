// SPDX-License-Identifier: GPL-2.0
static int foo_police(struct foo *foo, const struct flow_action_entry *act)
{
	const struct flow_action_police *police = &act->police;

	/* by bytes only */
	if (police->rate_pkt_ps || act->police.burst_pkt)
		return -EOPNOTSUPP;
	return foo_rate(foo, police->rate_bytes_ps);
}

static void foo_clear(struct flow_action_entry *act)
{
	struct flow_action_police *p = &act->police;

	p->burst = 0;
}
