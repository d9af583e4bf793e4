// SPDX-License-Identifier: GPL-2.0
#include <net/pkt_sched.h>

void foo_save(struct foo *foo, const struct tc_mqprio_qopt_offload *mqprio);

static int foo_taprio(struct foo *foo, struct tc_taprio_qopt_offload *qopt)
{
	if (qopt->cmd != TAPRIO_CMD_REPLACE)
		return -EOPNOTSUPP;

	foo_save(foo, &qopt->mqprio);
	return 0;
}

static int foo_query_caps(struct tc_query_caps_base *base)
{
	struct tc_taprio_caps *caps = base->caps;

	caps->gate_mask_per_txq = true;
	return 0;
}

static size_t foo_size(void)
{
	return sizeof(struct tc_mqprio_qopt_offload);
}

static const struct net_device_ops foo_netdev_ops = {
	.ndo_open	= foo_open,
	.ndo_setup_tc	= foo_setup_tc,
};
