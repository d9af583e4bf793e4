// SPDX-License-Identifier: GPL-2.0
/// Start and stop a sub-device's one stream by s_stream().
// What: a sub-device's streams are started and stopped by pad operations
// Upstream: not found (media: v4l2-subdev: Add subdev .(enable|disable)_streams() operations), v6.3
// When: HAVE_TYPE(struct v4l2_subdev_pad_ops) && !HAVE_MEMBER(v4l2_subdev_pad_ops, enable_streams) && HAVE_FUNCTION(v4l2_subdev_lock_and_get_active_state)
// Provides: v4l2_subdev_pad_ops.enable_streams, v4l2_subdev_pad_ops.disable_streams, v4l2_subdev_s_stream_helper
// Confidence: Moderate
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/media/subdev-streams
// Comments: for sub-devices of one source pad, the first one, and one stream, as v4l2_subdev_s_stream_helper() is
// Example: .s_stream = v4l2_subdev_s_stream_helper -> .s_stream = foo_video_ops_s_stream, which calls both
@p@
identifier pad, on, off;
@@
 struct v4l2_subdev_pad_ops pad = {
-	.enable_streams = on,
-	.disable_streams = off,
 };

@@
identifier video, p.on, p.off;
fresh identifier stream = video ## "_s_stream";
@@
+static int stream(struct v4l2_subdev *sd, int enable)
+{
+	struct v4l2_subdev_state *state;
+	int ret;
+
+	state = v4l2_subdev_lock_and_get_active_state(sd);
+	if (enable)
+		ret = on(sd, state, 0, BIT_ULL(0));
+	else
+		ret = off(sd, state, 0, BIT_ULL(0));
+	v4l2_subdev_unlock_state(state);
+
+	return ret;
+}
+
 struct v4l2_subdev_video_ops video = {
	.s_stream =
-	v4l2_subdev_s_stream_helper
+	stream
	,
 };
