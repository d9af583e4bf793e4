/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_NET_INET_SOCK_H
#define BACKPORT_NET_INET_SOCK_H

#include_next <net/inet_sock.h>

#if !CALLABLE(inet_sk_dscp) && HAVE_TYPE(dscp_t)
#include <net/inet_dscp.h>
/**
 * inet_sk_dscp() - the DSCP that a socket's packets have
 *
 * Upstream: not found (inet_sk_dscp() in include/net/inet_sock.h), v6.15
 */
BACKFIT_CARRY(include/net/inet_sock.h, inet_sk_dscp)
#endif

#endif /* BACKPORT_NET_INET_SOCK_H */
