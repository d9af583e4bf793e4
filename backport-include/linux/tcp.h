/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_TCP_H
#define BACKPORT_LINUX_TCP_H

#include_next <linux/tcp.h>

#if !CALLABLE(skb_tcp_all_headers)
/**
 * skb_tcp_all_headers() - bytes from a packet's start to its TCP payload
 *
 * Upstream: 504148fedb85 ("net: add skb_[inner_]tcp_all_headers helpers"), v6.0
 */
BACKFIT_CARRY(include/linux/tcp.h, skb_tcp_all_headers)
#endif

#if !CALLABLE(skb_inner_tcp_all_headers)
/**
 * skb_inner_tcp_all_headers() - the same for an encapsulated packet
 *
 * Upstream: 504148fedb85 ("net: add skb_[inner_]tcp_all_headers helpers"), v6.0
 */
BACKFIT_CARRY(include/linux/tcp.h, skb_inner_tcp_all_headers)
#endif

#endif /* BACKPORT_LINUX_TCP_H */
