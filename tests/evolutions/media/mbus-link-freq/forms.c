// SPDX-License-Identifier: GPL-2.0
static int foo_get_mbus_config(struct v4l2_subdev *sd, unsigned int pad,
			       struct v4l2_mbus_config *cfg)
{
	struct foo *foo = to_foo(sd);
	struct v4l2_subdev_state *state;

	state = v4l2_subdev_lock_and_get_active_state(sd);
	cfg->type = V4L2_MBUS_CSI2_DPHY;
	cfg->link_freq = foo->cur_mode.link_freq;
	v4l2_subdev_unlock_state(state);

	return 0;
}
