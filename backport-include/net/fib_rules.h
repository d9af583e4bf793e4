/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_NET_FIB_RULES_H
#define _BACKPORT_NET_FIB_RULES_H
#include_next <net/fib_rules.h>

#if !CALLABLE(fib_newrule) && HAVE_FUNCTION(fib_nl_newrule)
#include <linux/rtnetlink.h>

typedef int (*backport_fib_rule_fn)(struct sk_buff *skb, struct nlmsghdr *nlh,
				    struct netlink_ext_ack *extack);

/* The target takes the namespace from the message's socket, with RTNL held. */
static inline int backport_fib_rule(backport_fib_rule_fn change,
				    struct net *net, struct sk_buff *skb,
				    struct nlmsghdr *nlh,
				    struct netlink_ext_ack *extack,
				    bool rtnl_held)
{
	int err;

	skb->sk = net->rtnl;
	if (!rtnl_held)
		rtnl_lock();
	err = change(skb, nlh, extack);
	if (!rtnl_held)
		rtnl_unlock();
	return err;
}

/**
 * fib_newrule - add a routing rule
 * @net: the namespace
 * @skb: the message that describes it
 * @nlh: its header
 * @extack: what is told to the user, or NULL
 * @rtnl_held: does the caller hold RTNL?
 *
 * Upstream: not found (fib_newrule() in include/net/fib_rules.h), v6.15
 * Return: 0 or a negative error.
 */
static inline int fib_newrule(struct net *net, struct sk_buff *skb,
			      struct nlmsghdr *nlh,
			      struct netlink_ext_ack *extack, bool rtnl_held)
{
	return backport_fib_rule(fib_nl_newrule, net, skb, nlh, extack,
				 rtnl_held);
}

/**
 * fib_delrule - delete a routing rule
 * @net: the namespace
 * @skb: the message that describes it
 * @nlh: its header
 * @extack: what is told to the user, or NULL
 * @rtnl_held: does the caller hold RTNL?
 *
 * Upstream: not found (fib_delrule() in include/net/fib_rules.h), v6.15
 * Return: 0 or a negative error.
 */
static inline int fib_delrule(struct net *net, struct sk_buff *skb,
			      struct nlmsghdr *nlh,
			      struct netlink_ext_ack *extack, bool rtnl_held)
{
	return backport_fib_rule(fib_nl_delrule, net, skb, nlh, extack,
				 rtnl_held);
}
#endif
#endif
