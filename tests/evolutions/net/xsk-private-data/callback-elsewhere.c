// SPDX-License-Identifier: GPL-2.0
#include <net/xdp_sock_drv.h>

/* without ndo_bpf in this file nothing would refuse: stays, and fails to build */
static void foo_alloc(struct foo_ring *ring)
{
	XSK_CHECK_PRIV_TYPE(struct foo_buff);
	foo_fill(ring);
}
