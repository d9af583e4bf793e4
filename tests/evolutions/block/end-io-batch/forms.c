// SPDX-License-Identifier: GPL-2.0
#include <linux/blk-mq.h>

static enum rq_end_io_ret thing_end_io(struct request *rq, blk_status_t status,
				       const struct io_comp_batch *iob);

static void thing_send(struct thing *thing, struct request *req)
{
	thing->rq->end_io = thing_end_io;
	req->end_io = other_end_io; /* it looks at the batch */
	thing->end_io = thing_end;
}

static enum rq_end_io_ret
thing_end_io(struct request *rq, blk_status_t status,
	     const struct io_comp_batch *iob)
{
	return RQ_END_IO_NONE;
}

static enum rq_end_io_ret other_end_io(struct request *rq, blk_status_t status,
				       const struct io_comp_batch *iob)
{
	if (iob)
		thing_batch(iob);
	return RQ_END_IO_FREE;
}

static enum rq_end_io_ret third_end_io(struct request *rq, blk_status_t status,
				       const struct io_comp_batch *iob)
{
	return RQ_END_IO_FREE;
}
