// SPDX-License-Identifier: GPL-2.0
/// Take what a state has of the pads for the state.
// What: operations of pads take a state of the whole subdevice instead of its pads' configurations
// Upstream: 0d346d2a6f54 ("media: v4l2-subdev: add subdev-wide state struct"), v5.14
// When: !HAVE_TYPE(struct v4l2_subdev_state) && HAVE_TYPE(struct v4l2_subdev_pad_config)
// Provides: struct v4l2_subdev_state, v4l2_subdev_fh.state
// Provides: v4l2_subdev_pad_ops.set_fmt, v4l2_subdev_pad_ops.get_fmt, v4l2_subdev_pad_ops.enum_mbus_code, v4l2_subdev_pad_ops.enum_frame_size, v4l2_subdev_pad_ops.enum_frame_interval, v4l2_subdev_pad_ops.get_selection, v4l2_subdev_pad_ops.set_selection
// Keeps: v4l2_subdev_pad_ops.set_fmt, v4l2_subdev_pad_ops.get_fmt, v4l2_subdev_pad_ops.enum_mbus_code, v4l2_subdev_pad_ops.enum_frame_size, v4l2_subdev_pad_ops.enum_frame_interval, v4l2_subdev_pad_ops.get_selection, v4l2_subdev_pad_ops.set_selection
// Confidence: High
// Reduced: no
// After: media/init-state, media/frame-interval-video-op
// Test: tests/evolutions/media/subdev-state
// Comments: a subdevice with a state of its own, which is active, is not reached
// Example: struct v4l2_subdev_state *state -> struct v4l2_subdev_pad_config *state
@whole@
identifier state, config;
@@
-struct v4l2_subdev_state state = {
-	.pads = &config,
-};

@@
identifier whole.state, whole.config;
@@
-&state
+&config

@@
@@
-struct v4l2_subdev_state
+struct v4l2_subdev_pad_config

@@
struct v4l2_subdev_fh *fh;
@@
 fh->
-state
+pad
