// SPDX-License-Identifier: GPL-2.0
/*
 * Offloads of queueing disciplines: from the structures that the target's core
 * passes to those that drivers of today take.
 *
 * Upstream: 2d800bc500fb ("net/sched: taprio: replace tc_taprio_qopt_offload :: enable with a "cmd" enum"), v6.5
 * When: HAVE_ENUMERATOR(TC_QUERY_CAPS) && !HAVE_MEMBER(tc_taprio_qopt_offload, cmd)
 * Provides: backport_ndo_setup_tc
 */
#include <linux/export.h>
#include <linux/overflow.h>
#include <linux/slab.h>
#include <net/pkt_sched.h>

typedef int (*setup_tc_fn)(struct net_device *dev, enum tc_setup_type type,
			   void *type_data);

static void query(struct net_device *dev, enum tc_setup_type type, void *caps,
		  setup_tc_fn setup_tc)
{
	struct tc_query_caps_base base = { .type = type, .caps = caps };

	/* a driver that refuses has left *caps as it was: nothing */
	setup_tc(dev, TC_QUERY_CAPS, &base);
}

static int query_caps(struct net_device *dev, struct tc_query_caps_base *base,
		      setup_tc_fn setup_tc)
{
	struct backport_tc_taprio_caps caps = {};
	struct tc_query_caps_base new_base = { .type = base->type, .caps = &caps };
	struct tc_taprio_caps *old = base->caps;
	int err;

	if (base->type != TC_SETUP_QDISC_TAPRIO)
		return setup_tc(dev, TC_QUERY_CAPS, base);

	err = setup_tc(dev, TC_QUERY_CAPS, &new_base);
	if (!err)
		old->supports_queue_max_sdu = caps.supports_queue_max_sdu;
	return err;
}

/* What today's core does for a driver with validate_queue_counts. */
static bool queues_valid(const struct net_device *dev,
			 const struct tc_mqprio_qopt *qopt)
{
	int i, j;

	for (i = 0; i < qopt->num_tc; i++) {
		unsigned int end = qopt->offset[i] + qopt->count[i];

		if (!qopt->count[i] || end > dev->real_num_tx_queues)
			return false;

		for (j = i + 1; j < qopt->num_tc; j++)
			if (qopt->offset[j] < end &&
			    qopt->offset[i] < qopt->offset[j] + qopt->count[j])
				return false;
	}
	return true;
}

static int setup_mqprio(struct net_device *dev,
			struct tc_mqprio_qopt_offload *old,
			setup_tc_fn setup_tc)
{
	struct backport_tc_mqprio_qopt_offload new = {
		.qopt = old->qopt,
		.mode = old->mode,
		.shaper = old->shaper,
		.flags = old->flags,
	};
	struct tc_mqprio_caps caps = {};
	int err;

	query(dev, TC_SETUP_QDISC_MQPRIO, &caps, setup_tc);
	if (caps.validate_queue_counts && !queues_valid(dev, &old->qopt))
		return -EINVAL;

	memcpy(new.min_rate, old->min_rate, sizeof(new.min_rate));
	memcpy(new.max_rate, old->max_rate, sizeof(new.max_rate));

	/* a driver may change what it was asked for */
	err = setup_tc(dev, TC_SETUP_QDISC_MQPRIO, &new);
	old->qopt = new.qopt;
	return err;
}

static void classes_of_device(const struct net_device *dev,
			      struct tc_mqprio_qopt *qopt)
{
	int i;

	qopt->num_tc = netdev_get_num_tc((struct net_device *)dev);
	memcpy(qopt->prio_tc_map, dev->prio_tc_map, sizeof(qopt->prio_tc_map));
	for (i = 0; i < qopt->num_tc; i++) {
		qopt->count[i] = dev->tc_to_txq[i].count;
		qopt->offset[i] = dev->tc_to_txq[i].offset;
	}
}

/* The target's gates are of queues; those of some drivers of traffic classes. */
static u32 class_mask(const struct tc_mqprio_qopt *qopt, u32 queue_mask)
{
	u32 mask = 0;
	int i;

	for (i = 0; i < qopt->num_tc; i++)
		if (queue_mask & BIT(qopt->offset[i]))
			mask |= BIT(i);
	return mask;
}

static int setup_taprio(struct net_device *dev,
			const struct tc_taprio_qopt_offload *old,
			setup_tc_fn setup_tc)
{
	struct backport_tc_taprio_qopt_offload *new;
	struct backport_tc_taprio_caps caps = {};
	size_t i;
	int err;

	new = kzalloc(struct_size(new, entries, old->num_entries), GFP_KERNEL);
	if (!new)
		return -ENOMEM;

	query(dev, TC_SETUP_QDISC_TAPRIO, &caps, setup_tc);
	new->cmd = old->enable ? TAPRIO_CMD_REPLACE : TAPRIO_CMD_DESTROY;
	classes_of_device(dev, &new->mqprio.qopt);
	new->base_time = old->base_time;
	new->cycle_time = old->cycle_time;
	new->cycle_time_extension = old->cycle_time_extension;
	memcpy(new->max_sdu, old->max_sdu, sizeof(new->max_sdu));

	new->num_entries = old->num_entries;
	for (i = 0; i < old->num_entries; i++) {
		new->entries[i] = old->entries[i];
		if (!caps.gate_mask_per_txq)
			new->entries[i].gate_mask =
				class_mask(&new->mqprio.qopt,
					   old->entries[i].gate_mask);
	}

	err = setup_tc(dev, TC_SETUP_QDISC_TAPRIO, new);
	kfree(new);
	return err;
}

int backport_ndo_setup_tc(struct net_device *dev, enum tc_setup_type type,
			  void *type_data, setup_tc_fn setup_tc)
{
	switch (type) {
	case TC_QUERY_CAPS:
		return query_caps(dev, type_data, setup_tc);
	case TC_SETUP_QDISC_MQPRIO:
		return setup_mqprio(dev, type_data, setup_tc);
	case TC_SETUP_QDISC_TAPRIO:
		return setup_taprio(dev, type_data, setup_tc);
	default:
		return setup_tc(dev, type, type_data);
	}
}
EXPORT_SYMBOL_GPL(backport_ndo_setup_tc);
