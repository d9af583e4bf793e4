// SPDX-License-Identifier: GPL-2.0
/// Leave out the launch times of AF_XDP.
// What: xsk_tx_metadata_ops.tmo_request_launch_time has a packet sent at a given time
// Upstream: ca4419f15abd ("xsk: Add launch time hardware offload support to XDP Tx metadata"), v6.15
// When: HAVE_TYPE(struct xsk_tx_metadata_ops) && !HAVE_MEMBER(xsk_tx_metadata_ops, tmo_request_launch_time)
// Provides: xsk_tx_metadata_ops.tmo_request_launch_time
// Confidence: High
// Reduced: AF_XDP packets cannot be given a launch time; the target does not offer it to user space either
// Test: tests/evolutions/net/xsk-launch-time
// Example: .tmo_request_launch_time = f is dropped, and f marked as unused

@unused@
identifier ops, fn;
@@
 struct xsk_tx_metadata_ops ops = {
-	.tmo_request_launch_time = fn,
 };

@@
attribute name __maybe_unused;
identifier unused.fn;
@@
 static
-void
+void __maybe_unused
 fn(...)
 {
	...
 }
