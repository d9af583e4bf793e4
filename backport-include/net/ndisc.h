/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_NET_NDISC_H
#define _BACKPORT_NET_NDISC_H
#include_next <net/ndisc.h>

#if !CALLABLE(ndisc_send_na) && HAVE_MEMBER(struct ipv6_stub, ndisc_send_na)
#include <net/ipv6_stubs.h>

/**
 * ndisc_send_na() - send a neighbour advertisement
 *
 * The target may have IPv6 as a module and reaches it through a table, which
 * lacks the function until the module is there: nobody has an IPv6 address
 * then that could be advertised.
 *
 * Upstream: 309b905deee5 ("ipv6: convert CONFIG_IPV6 to built-in only and clean up Kconfigs"), v7.1
 */
static inline void
backport_ndisc_send_na(struct net_device *dev, const struct in6_addr *daddr,
		       const struct in6_addr *solicited_addr, bool router,
		       bool solicited, bool override, bool inc_opt)
{
	if (ipv6_stub->ndisc_send_na)
		ipv6_stub->ndisc_send_na(dev, daddr, solicited_addr, router,
					 solicited, override, inc_opt);
}
#define ndisc_send_na(...)	backport_ndisc_send_na(__VA_ARGS__)
#endif
#endif
