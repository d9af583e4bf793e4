// SPDX-License-Identifier: GPL-2.0
static int foo_enable_streams(struct v4l2_subdev *sd,
			      struct v4l2_subdev_state *state,
			      u32 pad, u64 streams_mask)
{
	return foo_start(to_foo(sd));
}

static int foo_disable_streams(struct v4l2_subdev *sd,
			       struct v4l2_subdev_state *state,
			       u32 pad, u64 streams_mask)
{
	return foo_stop(to_foo(sd));
}

static const struct v4l2_subdev_video_ops foo_video_ops = {
	.s_stream = v4l2_subdev_s_stream_helper,
};

static const struct v4l2_subdev_pad_ops foo_pad_ops = {
	.set_fmt = foo_set_format,
	.get_fmt = v4l2_subdev_get_fmt,
	.enum_mbus_code = foo_enum_mbus_code,
	.enable_streams = foo_enable_streams,
	.disable_streams = foo_disable_streams,
};
