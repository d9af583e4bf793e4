// SPDX-License-Identifier: GPL-2.0
/// Let the video operations have what tells and sets the frame interval.
// What: the operations of frame intervals take a state, and move to the pad operations
// Upstream: 287fe160834a ("media: v4l2-subdev: Turn .[gs]_frame_interval into pad operations"), v6.8
// When: HAVE_MEMBER(v4l2_subdev_video_ops, g_frame_interval) && !HAVE_MEMBER(v4l2_subdev_pad_ops, get_frame_interval)
// Provides: v4l2_subdev_pad_ops.get_frame_interval, v4l2_subdev_pad_ops.set_frame_interval
// Provides: v4l2_subdev_frame_interval.which
// Confidence: High
// Reduced: no
// Test: tests/evolutions/media/frame-interval-video-op
// Comments: of one subdevice in a file; the interval is always the active one, so what refuses another goes
// Example: pad_ops = { .get_frame_interval = foo } -> video_ops = { .g_frame_interval = foo_active }
@both@
identifier ops, fn;
@@
 struct v4l2_subdev_pad_ops ops = {
-	.get_frame_interval = fn,
-	.set_frame_interval = fn,
 };

@get@
identifier ops, fn;
@@
 struct v4l2_subdev_pad_ops ops = {
-	.get_frame_interval = fn,
 };

@set@
identifier ops, fn;
@@
 struct v4l2_subdev_pad_ops ops = {
-	.set_frame_interval = fn,
 };

@video@
identifier ops;
expression e;
@@
 struct v4l2_subdev_ops ops = { .video = e, };

@depends on !video && (both || get || set)@
identifier ops, pads;
fresh identifier made = ops ## "_video";
@@
+static const struct v4l2_subdev_video_ops made = {
+};
+
 struct v4l2_subdev_ops ops = {
	.pad = &pads,
+	.video = &made,
 };

@@
identifier both.fn;
identifier ops;
fresh identifier old = fn ## "_active";
@@
+static int fn(struct v4l2_subdev *sd, struct v4l2_subdev_state *state,
+	      struct v4l2_subdev_frame_interval *interval);
+
+static int old(struct v4l2_subdev *sd,
+	       struct v4l2_subdev_frame_interval *interval)
+{
+	return fn(sd, NULL, interval);
+}
+
 struct v4l2_subdev_video_ops ops = {
+	.g_frame_interval = old,
+	.s_frame_interval = old,
 };

@@
identifier get.fn;
identifier ops;
fresh identifier old = fn ## "_active";
@@
+static int fn(struct v4l2_subdev *sd, struct v4l2_subdev_state *state,
+	      struct v4l2_subdev_frame_interval *interval);
+
+static int old(struct v4l2_subdev *sd,
+	       struct v4l2_subdev_frame_interval *interval)
+{
+	return fn(sd, NULL, interval);
+}
+
 struct v4l2_subdev_video_ops ops = {
+	.g_frame_interval = old,
 };

@@
identifier set.fn;
identifier ops;
fresh identifier old = fn ## "_active";
@@
+static int fn(struct v4l2_subdev *sd, struct v4l2_subdev_state *state,
+	      struct v4l2_subdev_frame_interval *interval);
+
+static int old(struct v4l2_subdev *sd,
+	       struct v4l2_subdev_frame_interval *interval)
+{
+	return fn(sd, NULL, interval);
+}
+
 struct v4l2_subdev_video_ops ops = {
+	.s_frame_interval = old,
 };

@@
struct v4l2_subdev_frame_interval *interval;
@@
-if (interval->which != V4L2_SUBDEV_FORMAT_ACTIVE)
-	return -EINVAL;
