// SPDX-License-Identifier: GPL-2.0
#include <media/videobuf2-core.h>

static const struct vb2_queue foo_queue = {
	.type = V4L2_BUF_TYPE_VIDEO_CAPTURE,
	.min_queued_buffers = 3,	/* one is being filled */
};
