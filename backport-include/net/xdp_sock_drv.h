/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_NET_XDP_SOCK_DRV_H
#define BACKPORT_NET_XDP_SOCK_DRV_H

#if HAVE_HEADER(net/xdp_sock_drv.h)
#include_next <net/xdp_sock_drv.h>
#include <net/xdp_sock.h>

#if !CALLABLE(xsk_tx_metadata_request)
/**
 * xsk_tx_metadata_request() - call what a packet's AF_XDP metadata asks for
 * @pool: buffers
 * @pmeta: pointer to the metadata's pointer
 * @ops: callbacks
 * @priv: the driver's, passed on to them
 *
 * Upstream: 48eb03dd2630 ("xsk: Add TX timestamp and TX checksum offload support"), v6.8
 * Reduced: packets of the target have no metadata, so there is nothing to call
 */
static inline void
xsk_tx_metadata_request(struct xsk_buff_pool *pool,
			struct xsk_tx_metadata **pmeta,
			const struct xsk_tx_metadata_ops *ops, void *priv)
{
	WARN_ON_ONCE(*pmeta);
}
#endif

#if !CALLABLE(xsk_buff_get_metadata)
/**
 * xsk_buff_get_metadata() - the metadata of a packet to send
 * @pool: buffers
 * @addr: the packet's
 * @options: of its descriptor
 *
 * Return: NULL, no packet has any
 *
 * Upstream: 341ac980eab9 ("xsk: Support tx_metadata_len"), v6.8
 * Reduced: packets of the target have no metadata
 */
static inline struct xsk_tx_metadata *
xsk_buff_get_metadata(struct xsk_buff_pool *pool, u64 addr, u32 options)
{
	return NULL;
}
#endif

#if !CALLABLE(xp_tx_metadata_enabled)
/**
 * xp_tx_metadata_enabled() - whether packets to send may have metadata
 * @pool: buffers
 *
 * Return: false
 *
 * Upstream: 48eb03dd2630 ("xsk: Add TX timestamp and TX checksum offload support"), v6.8
 * Reduced: packets of the target have no metadata
 */
static inline bool xp_tx_metadata_enabled(const struct xsk_buff_pool *pool)
{
	return false;
}
#endif

#if PARAMS(xsk_buff_dma_sync_for_cpu) == 2
/**
 * xsk_buff_dma_sync_for_cpu() - have the CPU see a received packet
 * @buff: buffer of a pool
 *
 * Upstream: 163943ac00cb ("xsk: use generic DMA sync shortcut instead of a custom one"), v6.10
 */
#define xsk_buff_dma_sync_for_cpu(buff)					\
({									\
	struct xdp_buff *__xdp = (buff);				\
									\
	(xsk_buff_dma_sync_for_cpu)(__xdp,				\
		container_of(__xdp, struct xdp_buff_xsk, xdp)->pool);	\
})
#endif

#if HAVE_TYPE(struct xdp_buff_xsk) && !HAVE_MEMBER(xdp_buff_xsk, cb)
#include <linux/netdevice.h>

/**
 * backport_ndo_bpf_copy_only() - ndo_bpf that refuses buffers of AF_XDP
 * @dev: network device
 * @bpf: what is to be done
 * @ndo_bpf: the driver's callback
 *
 * A driver with data of its own in the buffers of a pool would overwrite their
 * addresses on the target, where they have no room for it.
 *
 * Return: what @ndo_bpf returns; -EOPNOTSUPP where it would get a pool
 *
 * Upstream: 94ecc5ca4dbf ("xsk: Add cb area to struct xdp_buff_xsk"), v6.3
 * Reduced: no zero copy for AF_XDP sockets
 */
static inline int
backport_ndo_bpf_copy_only(struct net_device *dev, struct netdev_bpf *bpf,
			   int (*ndo_bpf)(struct net_device *,
					  struct netdev_bpf *))
{
	if (bpf->command == XDP_SETUP_XSK_POOL && bpf->xsk.pool)
		return -EOPNOTSUPP;

	return ndo_bpf(dev, bpf);
}
#endif

#if PARAMS(xsk_tx_metadata_request) == 3
/**
 * xsk_tx_metadata_request() - call what a packet's AF_XDP metadata asks for
 * @pool: buffers
 * @pmeta: pointer to the metadata's pointer
 * @ops: callbacks
 * @priv: the driver's, passed on to them
 *
 * Where the function has no @pool, xsk_buff_get_metadata() validates.
 *
 * Upstream: 849b1664dbda ("xsk: validate metadata when processing requests"), by v7.3
 */
#define xsk_tx_metadata_request(pool, pmeta, ops, priv) \
	((void)(pool), (xsk_tx_metadata_request)(*(pmeta), ops, priv))
#endif

#endif /* HAVE_HEADER(net/xdp_sock_drv.h) */
#endif /* BACKPORT_NET_XDP_SOCK_DRV_H */
