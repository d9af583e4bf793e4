// SPDX-License-Identifier: GPL-2.0
#include <net/xdp_sock_drv.h>

struct a_buff {
	struct xdp_buff xdp;
	u32 flags;
};

static void a_alloc(struct a_ring *ring)
{
#ifdef CONFIG_A
	XSK_CHECK_PRIV_TYPE(struct a_buff);
#endif
	a_fill(ring); /* kept */
}

static const struct net_device_ops a_netdev_ops = { .ndo_bpf = a_bpf };

static const struct net_device_ops a_vf_netdev_ops = {
	.ndo_open = a_open,
	/* of another file */
	.ndo_bpf = a_vf_bpf,
};
