/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_NET_NET_NAMESPACE_H
#define BACKPORT_NET_NET_NAMESPACE_H

#include_next <net/net_namespace.h>

#if !CALLABLE(to_ns_common) && HAVE_MEMBER(net, ns)
/**
 * to_ns_common() - what all kinds of namespaces have in common
 * @__ns: a namespace
 *
 * Upstream: not found (to_ns_common() in include/linux/ns/ns_common_types.h), v6.18
 */
#define to_ns_common(__ns) (&(__ns)->ns)
#endif

#endif /* BACKPORT_NET_NET_NAMESPACE_H */
