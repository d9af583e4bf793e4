/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_NET_UDP_TUNNEL_H
#define BACKPORT_NET_UDP_TUNNEL_H

#include_next <net/udp_tunnel.h>

#if PARAM_IS(setup_udp_tunnel_sock, 2, struct socket *)
/**
 * setup_udp_tunnel_sock() - have a socket serve a tunnel
 * @net: its network namespace
 * @sk: the socket, which has a struct socket
 * @cfg: how
 *
 * Upstream: 2cba193628fe ("udp_tunnel: Pass struct sock to setup_udp_tunnel_sock()."), v7.1
 */
#define setup_udp_tunnel_sock(net, sk, cfg) \
	(setup_udp_tunnel_sock)(net, (sk)->sk_socket, cfg)
#endif

#if PARAM_IS(udp_tunnel_sock_release, 1, struct socket *)
/**
 * udp_tunnel_sock_release() - close the socket of a tunnel
 * @sk: the socket, which has a struct socket
 *
 * Upstream: 944bfc1b1c6f ("udp_tunnel: Pass struct sock to udp_tunnel_sock_release()."), v7.1
 */
#define udp_tunnel_sock_release(sk) \
	(udp_tunnel_sock_release)((sk)->sk_socket)
#endif

#if PARAMS(udp_tunnel_xmit_skb) == 12
/**
 * udp_tunnel_xmit_skb() - send a packet through an IPv4 tunnel
 * @ipcb_flags: IPSKB_* of the packet that is sent
 *
 * Upstream: e3411e326fa4 ("net: ipv4: Add a flags argument to iptunnel_xmit(), udp_tunnel_xmit_skb()"), v6.16
 * Reduced: the packet is sent without @ipcb_flags
 */
#define udp_tunnel_xmit_skb(rt, sk, skb, src, dst, tos, ttl, df, src_port,	\
			    dst_port, xnet, nocheck, ipcb_flags)		\
do {										\
	(void)(ipcb_flags);							\
	(udp_tunnel_xmit_skb)(rt, sk, skb, src, dst, tos, ttl, df, src_port,	\
			      dst_port, xnet, nocheck);				\
} while (0)
#endif

#if PARAMS(udp_tunnel6_xmit_skb) == 12
/**
 * udp_tunnel6_xmit_skb() - send a packet through an IPv6 tunnel
 * @saddr: from where; older targets take it as what they may write to, and do not
 * @daddr: to where; the same
 * @ip6cb_flags: IP6SKB_* of the packet that is sent
 *
 * Upstream: f78c75d84fe8 ("net: ipv6: Add a flags argument to ip6tunnel_xmit(), udp_tunnel6_xmit_skb()"), v6.16
 * Reduced: the packet is sent without @ip6cb_flags
 */
#define udp_tunnel6_xmit_skb(dst, sk, skb, dev, saddr, daddr, prio, ttl, label,	\
			     src_port, dst_port, nocheck, ip6cb_flags)		\
do {										\
	(void)(ip6cb_flags);							\
	(udp_tunnel6_xmit_skb)(dst, sk, skb, dev, (struct in6_addr *)(saddr),	\
			       (struct in6_addr *)(daddr), prio, ttl, label,	\
			       src_port, dst_port, nocheck);			\
} while (0)
#endif

#endif /* BACKPORT_NET_UDP_TUNNEL_H */
