/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_NET_XDP_SOCK_H
#define BACKPORT_NET_XDP_SOCK_H

#include_next <net/xdp_sock.h>
#include <linux/if_xdp.h>
#include <linux/skbuff.h>

#if !HAVE_TYPE(struct xsk_tx_metadata_ops)
/**
 * struct xsk_tx_metadata_ops - how a driver does what AF_XDP metadata asks for
 *
 * Upstream: 48eb03dd2630 ("xsk: Add TX timestamp and TX checksum offload support"), v6.8
 * Reduced: packets of the target have no such metadata, nothing calls these
 */
BACKFIT_CARRY(include/net/xdp_sock.h, struct xsk_tx_metadata_ops)
#endif

#if !CALLABLE(xsk_tx_metadata_to_compl)
/**
 * xsk_tx_metadata_to_compl() - remember where to put the time of transmission
 * @meta: a packet's metadata, or NULL
 * @compl: filled in
 *
 * Upstream: 48eb03dd2630 ("xsk: Add TX timestamp and TX checksum offload support"), v6.8
 */
static inline void xsk_tx_metadata_to_compl(struct xsk_tx_metadata *meta,
					    struct xsk_tx_metadata_compl *compl)
{
	compl->tx_timestamp = meta ? &meta->completion.tx_timestamp : NULL;
}
#endif

#if !CALLABLE(xsk_tx_metadata_complete)
/**
 * xsk_tx_metadata_complete() - put the time of transmission there
 * @compl: place, of xsk_tx_metadata_to_compl(), or NULL
 * @ops: callbacks
 * @priv: the driver's, passed on
 *
 * Upstream: 48eb03dd2630 ("xsk: Add TX timestamp and TX checksum offload support"), v6.8
 */
static inline void
xsk_tx_metadata_complete(struct xsk_tx_metadata_compl *compl,
			 const struct xsk_tx_metadata_ops *ops, void *priv)
{
	if (compl && compl->tx_timestamp)
		*compl->tx_timestamp = ops->tmo_fill_timestamp(priv);
}
#endif

#endif /* BACKPORT_NET_XDP_SOCK_H */
