/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_SKBUFF_H
#define BACKPORT_LINUX_SKBUFF_H

#include_next <linux/skbuff.h>

#if !HAVE_TYPE(struct xsk_tx_metadata_compl)
/**
 * struct xsk_tx_metadata_compl - where to put what is known on completion
 *
 * Upstream: 48eb03dd2630 ("xsk: Add TX timestamp and TX checksum offload support"), v6.8
 */
BACKFIT_CARRY(include/linux/skbuff.h, struct xsk_tx_metadata_compl)
#endif

#endif /* BACKPORT_LINUX_SKBUFF_H */
