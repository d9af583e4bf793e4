/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_NET_SOCK_H
#define _BACKPORT_NET_SOCK_H
#include_next <net/sock.h>

#if !HAVE_TYPE(struct proto_accept_arg)
/**
 * struct proto_accept_arg - how a connection is accepted
 *
 * Upstream: not found (struct proto_accept_arg in include/net/sock.h), v6.10
 */
BACKFIT_CARRY(include/net/sock.h, struct proto_accept_arg)
#endif

#if !CALLABLE(sk_requests_wifi_status)
/**
 * sk_requests_wifi_status - does a packet's socket want to know how its sending ended?
 *
 * Upstream: not found (sk_requests_wifi_status() in include/net/sock.h), v6.16
 */
BACKFIT_CARRY(include/net/sock.h, sk_requests_wifi_status)
#endif
#endif
