/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_NET_XDP_H
#define BACKPORT_NET_XDP_H

#include_next <net/xdp.h>

#if !HAVE_TYPE(enum xdp_rss_hash_type)
/**
 * enum xdp_rss_hash_type - what a packet's hash was taken of
 *
 * Upstream: 0cd917a4a8ac ("xdp: rss hash types representation"), v6.3
 */
BACKFIT_CARRY(include/net/xdp.h, enum xdp_rss_hash_type)
#endif

#if !HAVE_TYPE(struct xdp_metadata_ops)
/**
 * struct xdp_metadata_ops - what an XDP program can ask about a packet
 *
 * Upstream: 3d76a4d3d4e5 ("bpf: XDP metadata RX kfuncs"), v6.3
 * Reduced: no XDP program of the target can ask
 */
struct xdp_md;

BACKFIT_CARRY(include/net/xdp.h, struct xdp_metadata_ops)
#endif

#if !HAVE_MEMBER(net_device, xdp_features)
struct net_device;

/**
 * xdp_features_set_redirect_target() - tell that a device transmits for others
 * @dev: network device
 * @support_sg: whether in several buffers, too
 *
 * Upstream: 66c0e13ad236 ("drivers: net: turn on XDP features"), v6.3
 * Reduced: user space cannot ask for XDP features, the target has no netlink family that tells them
 */
static inline void xdp_features_set_redirect_target(struct net_device *dev,
						    bool support_sg)
{
}

/**
 * xdp_features_clear_redirect_target() - tell that it no longer does
 * @dev: network device
 *
 * Upstream: 66c0e13ad236 ("drivers: net: turn on XDP features"), v6.3
 * Reduced: user space cannot ask for XDP features, the target has no netlink family that tells them
 */
static inline void xdp_features_clear_redirect_target(struct net_device *dev)
{
}
#endif

#endif /* BACKPORT_NET_XDP_H */
