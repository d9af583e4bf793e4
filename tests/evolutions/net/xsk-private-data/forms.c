// SPDX-License-Identifier: GPL-2.0
#include <net/xdp_sock_drv.h>

static void foo_alloc(struct foo_ring *ring)
{
	u16 n = ring->size;

	XSK_CHECK_PRIV_TYPE(struct foo_buff);

	while (n--)
		foo_fill(ring, n);
}

static const struct net_device_ops foo_netdev_ops = {
	.ndo_open	= foo_open,
	.ndo_bpf	= foo_bpf,
};
