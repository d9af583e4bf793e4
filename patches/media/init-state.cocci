// SPDX-License-Identifier: GPL-2.0
/// Let the pad operations have what gives a state its first values.
// What: the operation that gives a state its first values is called by the core alone, so it moves to the internal ones
// Upstream: 5755be5f15d9 ("media: v4l2-subdev: Rename .init_cfg() operation to .init_state()"), v6.8
// When: HAVE_MEMBER(v4l2_subdev_pad_ops, init_cfg) && !HAVE_MEMBER(v4l2_subdev_internal_ops, init_state)
// Provides: v4l2_subdev_internal_ops.init_state
// Confidence: High
// Reduced: no
// Test: tests/evolutions/media/init-state
// Comments: only where the same file has the pad operations, of one subdevice
// Example: internal_ops = { .init_state = foo } -> pad_ops = { .init_cfg = foo }
@gone@
identifier ops, fn;
@@
 struct v4l2_subdev_internal_ops ops = {
-	.init_state = fn,
 };

@@
identifier gone.fn;
identifier ops;
@@
+static int fn(struct v4l2_subdev *sd, struct v4l2_subdev_state *state);
+
 struct v4l2_subdev_pad_ops ops = {
+	.init_cfg = fn,
 };
