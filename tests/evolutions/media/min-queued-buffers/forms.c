// SPDX-License-Identifier: GPL-2.0
#include <media/videobuf2-v4l2.h>

struct demo {
	struct vb2_queue queue;
};

static int demo_queue(struct demo *demo, struct vb2_queue *q)
{
	q->min_queued_buffers = 2; /* this stays */
	demo->queue.min_queued_buffers = q->min_queued_buffers;
	return vb2_queue_init(q);
}

static void demo_far(struct far *far)
{
	far->vb_queue.min_queued_buffers = 1;
}
