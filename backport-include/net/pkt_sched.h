/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_NET_PKT_SCHED_H
#define BACKPORT_NET_PKT_SCHED_H

#include_next <net/pkt_sched.h>

#if HAVE_ENUMERATOR(TC_QUERY_CAPS) && !HAVE_MEMBER(tc_taprio_qopt_offload, cmd)
#include <linux/netdevice.h>
/* where struct tc_mqprio_qopt_offload was before it moved here */
#include <net/pkt_cls.h>

/*
 * Offloads of today.  The core of the target passes and reads structures of
 * the same names with less in them, so ours have names of their own, which the
 * net/tc-offload evolution has drivers use.
 */
#define tc_mqprio_qopt_offload		backport_tc_mqprio_qopt_offload
#define tc_taprio_qopt_offload		backport_tc_taprio_qopt_offload
#define tc_taprio_caps			backport_tc_taprio_caps

/**
 * struct backport_tc_taprio_qopt_offload - a schedule, as the core of today passes it
 *
 * Upstream: 2d800bc500fb ("net/sched: taprio: replace tc_taprio_qopt_offload :: enable with a "cmd" enum"), v6.5
 */
BACKFIT_CARRY(include/net/pkt_sched.h, struct tc_mqprio_qopt_offload,
	      struct tc_taprio_caps, enum tc_taprio_qopt_cmd,
	      struct tc_taprio_qopt_stats, struct tc_taprio_qopt_queue_stats,
	      struct tc_taprio_qopt_offload)

#undef tc_mqprio_qopt_offload
#undef tc_taprio_qopt_offload
#undef tc_taprio_caps

#if !HAVE_TYPE(struct tc_mqprio_caps)
/**
 * struct tc_mqprio_caps - what a driver leaves to the core when mqprio is set up
 *
 * Upstream: 19278d76915d ("net/sched: mqprio: allow offloading drivers to request queue count validation"), v6.3
 */
BACKFIT_CARRY(include/net/pkt_sched.h, struct tc_mqprio_caps)
#endif

/**
 * backport_ndo_setup_tc() - ndo_setup_tc of a driver with offloads of today
 * @dev: network device
 * @type: what is set up
 * @type_data: the structure for it, in the target's form
 * @setup_tc: the driver's ndo_setup_tc, which takes today's form
 *
 * In compat.ko.  Called with RTNL held; may sleep.
 *
 * Return: what @setup_tc returns, -ENOMEM, or -EINVAL for queues of traffic
 * classes that @setup_tc leaves the core to check
 *
 * Upstream: 2d800bc500fb ("net/sched: taprio: replace tc_taprio_qopt_offload :: enable with a "cmd" enum"), v6.5
 * Reduced: no statistics of schedules, no frame preemption by traffic class, no messages on failure
 */
int backport_ndo_setup_tc(struct net_device *dev, enum tc_setup_type type,
			  void *type_data,
			  int (*setup_tc)(struct net_device *,
					  enum tc_setup_type, void *));
#endif

#endif /* BACKPORT_NET_PKT_SCHED_H */
