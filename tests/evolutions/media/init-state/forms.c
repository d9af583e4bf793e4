// SPDX-License-Identifier: GPL-2.0
#include <media/v4l2-subdev.h>

static const struct v4l2_subdev_pad_ops demo_pad_ops = {
	.get_fmt = demo_get_fmt, /* this stays */
	.set_fmt = demo_set_fmt,
};

static int demo_init_state(struct v4l2_subdev *sd,
			   struct v4l2_subdev_state *state)
{
	return demo_first(sd, state);
}

static const struct v4l2_subdev_internal_ops demo_internal_ops = {
	.init_state = demo_init_state,
	.open = demo_open,
};

/* another structure's */
static const struct demo demo = {
	.init_state = demo_init_state,
};
