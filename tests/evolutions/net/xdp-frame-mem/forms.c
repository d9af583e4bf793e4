// SPDX-License-Identifier: GPL-2.0
static void foo_xdp(struct xdp_buff *xdp, struct xdp_frame *frame)
{
	/* as it came */
	xdp->rxq->mem.type = frame->mem_type;
	if (frame->mem_type == MEM_TYPE_PAGE_POOL)
		foo_pool(frame);
}

static void foo_new(struct xdp_frame *new_xdpf)
{
	new_xdpf->mem_type = MEM_TYPE_PAGE_ORDER0;
}

/* stays: another record's */
static void foo_other(struct foo *foo)
{
	foo->mem_type = 1;
}
