/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_NET_GSO_H
#define BACKPORT_NET_GSO_H

/*
 * What this header declares was spread over two others.
 *
 * Upstream: d457a0e329b0 ("net: move gso declarations and functions to their own files"), v6.5
 */
#if HAVE_HEADER(net/gso.h)
#include_next <net/gso.h>
#else
#include <linux/netdevice.h>
#include <linux/skbuff.h>
#endif

#endif /* BACKPORT_NET_GSO_H */
