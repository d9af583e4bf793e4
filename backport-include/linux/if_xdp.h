/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_IF_XDP_H
#define BACKPORT_LINUX_IF_XDP_H

#include_next <linux/if_xdp.h>

#if !HAVE_TYPE(struct xsk_tx_metadata)
/**
 * struct xsk_tx_metadata - what user space puts before a packet of AF_XDP
 *
 * Upstream: 341ac980eab9 ("xsk: Support tx_metadata_len"), v6.8
 */
BACKFIT_CARRY(include/uapi/linux/if_xdp.h, struct xsk_tx_metadata, XDP_TXMD_FLAGS_*)
#endif

#endif /* BACKPORT_LINUX_IF_XDP_H */
