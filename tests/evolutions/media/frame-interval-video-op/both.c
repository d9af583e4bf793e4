// SPDX-License-Identifier: GPL-2.0
#include <media/v4l2-subdev.h>

static int demo_interval(struct v4l2_subdev *sd,
			 struct v4l2_subdev_state *state,
			 struct v4l2_subdev_frame_interval *interval)
{
	interval->interval = demo_now(sd);
	return 0;
}

static const struct v4l2_subdev_pad_ops demo_pad_ops = {
	.get_frame_interval = demo_interval,
	.set_frame_interval = demo_interval,
};

static const struct v4l2_subdev_ops demo_ops = {
	.core = &demo_core_ops, /* this stays */
	.pad = &demo_pad_ops,
};
