/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_RDMA_IB_VERBS_H
#define BACKPORT_RDMA_IB_VERBS_H

#include_next <rdma/ib_verbs.h>

#if !CALLABLE(rdma_dev_net)
/**
 * rdma_dev_net() - the network namespace that a device belongs to
 *
 * Upstream: not found (rdma_dev_net() in include/rdma/ib_verbs.h), v7.1
 */
BACKFIT_CARRY(include/rdma/ib_verbs.h, rdma_dev_net)
#endif

#endif /* BACKPORT_RDMA_IB_VERBS_H */
