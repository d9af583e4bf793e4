// SPDX-License-Identifier: GPL-2.0
#include <linux/blk-mq.h>

static int thing_init_request(struct blk_mq_tag_set *set, struct request *rq,
			      unsigned int hctx_idx, int numa_node)
{
	return 0;
}

static const struct blk_mq_ops thing_mq_ops = {
	.queue_rq	= thing_queue_rq,
	.init_request	= thing_init_request,
	.timeout	= thing_timeout,
};

static struct thing_ops ops = { .init_request = thing_init };
