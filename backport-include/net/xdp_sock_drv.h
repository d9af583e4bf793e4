/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_NET_XDP_SOCK_DRV_H
#define BACKPORT_NET_XDP_SOCK_DRV_H

#include_next <net/xdp_sock_drv.h>
#include <net/xdp_sock.h>

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
 * Upstream: ("xsk: validate metadata when processing it"), v7.2
 */
#define xsk_tx_metadata_request(pool, pmeta, ops, priv) \
	((void)(pool), (xsk_tx_metadata_request)(*(pmeta), ops, priv))
#endif

#endif /* BACKPORT_NET_XDP_SOCK_DRV_H */
