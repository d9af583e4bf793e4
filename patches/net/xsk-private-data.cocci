// SPDX-License-Identifier: GPL-2.0
/// Refuse AF_XDP zero copy where buffers have no room for a driver's data.
// What: struct xdp_buff_xsk has a control block, into which a driver's own part of a buffer falls
// Upstream: 94ecc5ca4dbf ("xsk: Add cb area to struct xdp_buff_xsk"), v6.3
// When: HAVE_TYPE(struct xdp_buff_xsk) && !HAVE_MEMBER(xdp_buff_xsk, cb)
// Provides: XSK_CHECK_PRIV_TYPE
// Confidence: High
// Reduced: no zero copy for AF_XDP sockets, which then fall back to copying; without this, the driver would overwrite the buffer's addresses
// Test: tests/evolutions/net/xsk-private-data
// Comments: ndo_bpf must be set in the file that has the check, else the check stays and the file does not build
// Example: XSK_CHECK_PRIV_TYPE(struct s); is dropped, and .ndo_bpf = f becomes a function that refuses XDP_SETUP_XSK_POOL and else calls f

@check@
type T;
@@
 XSK_CHECK_PRIV_TYPE(T);

@refuse depends on check@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_bpf";
@@
+static int old(struct net_device *dev, struct netdev_bpf *bpf)
+{
+	return backport_ndo_bpf_copy_only(dev, bpf, fn);
+}
+
 struct net_device_ops ops = {
	.ndo_bpf =
-	fn
+	old
	,
 };

@depends on refuse@
type T;
@@
-	XSK_CHECK_PRIV_TYPE(T);
