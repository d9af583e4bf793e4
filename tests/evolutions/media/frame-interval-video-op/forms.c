// SPDX-License-Identifier: GPL-2.0
#include <media/v4l2-subdev.h>

static const struct v4l2_subdev_video_ops demo_video_ops = {
	.s_stream = demo_s_stream,
};

static int demo_get_interval(struct v4l2_subdev *sd,
			     struct v4l2_subdev_state *state,
			     struct v4l2_subdev_frame_interval *interval)
{
	/*
	 * Only the active one.
	 */
	if (interval->which != V4L2_SUBDEV_FORMAT_ACTIVE)
		return -EINVAL;

	interval->interval = demo_interval(sd);
	return 0;
}

static int demo_set_interval(struct v4l2_subdev *sd,
			     struct v4l2_subdev_state *state,
			     struct v4l2_subdev_frame_interval *interval)
{
	return demo_change(sd, &interval->interval);
}

static const struct v4l2_subdev_pad_ops demo_pad_ops = {
	.get_fmt = demo_get_fmt, /* this stays */
	.get_frame_interval = demo_get_interval,
	.set_frame_interval = demo_set_interval,
};

static const struct v4l2_subdev_ops demo_ops = {
	.video = &demo_video_ops,
	.pad = &demo_pad_ops,
};

/* another structure's */
static const struct demo demo = {
	.get_frame_interval = demo_get_interval,
};
