// SPDX-License-Identifier: GPL-2.0
#include <media/v4l2-subdev.h>

static int demo_set_fmt(struct v4l2_subdev *sd,
			struct v4l2_subdev_state *state,
			struct v4l2_subdev_format *format)
{
	struct v4l2_mbus_framefmt *try; /* this stays */

	try = v4l2_subdev_state_get_format(state, format->pad);
	*try = format->format;
	return 0;
}

static int demo_open(struct v4l2_subdev *sd, struct v4l2_subdev_fh *fh)
{
	return demo_first(sd, fh->state);
}

static int demo_try(struct demo *demo, struct v4l2_subdev_format *format)
{
	struct v4l2_subdev_pad_config pad_cfg;
	struct v4l2_subdev_state pad_state = {
		.pads = &pad_cfg,
	};

	return v4l2_subdev_call(demo->sd, pad, set_fmt, &pad_state, format);
}

static const struct v4l2_subdev_pad_ops demo_pad_ops = {
	.set_fmt = demo_set_fmt,
};
