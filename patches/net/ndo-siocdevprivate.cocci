// SPDX-License-Identifier: GPL-2.0
/// Serve private and WAN commands from ndo_do_ioctl.
// What: commands of a device's own have ndo_siocdevprivate, those of WAN devices ndo_siocwandev, in place of ndo_do_ioctl
// Upstream: b9067f5dc4a0 ("net: split out SIOCDEVPRIVATE handling from dev_ioctl"), v5.15
// When: !HAVE_MEMBER(net_device_ops, ndo_siocdevprivate) && HAVE_MEMBER(net_device_ops, ndo_do_ioctl)
// Provides: net_device_ops.ndo_siocdevprivate, net_device_ops.ndo_siocwandev
// Confidence: High
// Reduced: no
// After: net/ndo-eth-ioctl
// Test: tests/evolutions/net/ndo-siocdevprivate
// Comments: callbacks installed by an assignment are not reached
// Example: .ndo_siocdevprivate = f becomes .ndo_do_ioctl = backfit_ops_do_ioctl, which calls f

@@
identifier ops, ioctl, private, wan;
fresh identifier old = "backfit_" ## ops ## "_do_ioctl";
@@
+static int old(struct net_device *dev, struct ifreq *ifr, int cmd)
+{
+	return backport_do_ioctl(dev, ifr, cmd, ioctl, private, wan);
+}
+
 struct net_device_ops ops = {
	.ndo_do_ioctl =
-	ioctl
+	old
	,
-	.ndo_siocdevprivate = private,
-	.ndo_siocwandev = wan,
 };

@@
identifier ops, ioctl, private;
fresh identifier old = "backfit_" ## ops ## "_do_ioctl";
@@
+static int old(struct net_device *dev, struct ifreq *ifr, int cmd)
+{
+	return backport_do_ioctl(dev, ifr, cmd, ioctl, private, NULL);
+}
+
 struct net_device_ops ops = {
	.ndo_do_ioctl =
-	ioctl
+	old
	,
-	.ndo_siocdevprivate = private,
 };

@@
identifier ops, ioctl, wan;
fresh identifier old = "backfit_" ## ops ## "_do_ioctl";
@@
+static int old(struct net_device *dev, struct ifreq *ifr, int cmd)
+{
+	return backport_do_ioctl(dev, ifr, cmd, ioctl, NULL, wan);
+}
+
 struct net_device_ops ops = {
	.ndo_do_ioctl =
-	ioctl
+	old
	,
-	.ndo_siocwandev = wan,
 };

@@
identifier ops, private, wan;
fresh identifier old = "backfit_" ## ops ## "_do_ioctl";
@@
+static int old(struct net_device *dev, struct ifreq *ifr, int cmd)
+{
+	return backport_do_ioctl(dev, ifr, cmd, NULL, private, wan);
+}
+
 struct net_device_ops ops = {
	.
-	ndo_siocdevprivate
+	ndo_do_ioctl
	=
-	private
+	old
	,
-	.ndo_siocwandev = wan,
 };

@@
identifier ops, private;
fresh identifier old = "backfit_" ## ops ## "_do_ioctl";
@@
+static int old(struct net_device *dev, struct ifreq *ifr, int cmd)
+{
+	return backport_do_ioctl(dev, ifr, cmd, NULL, private, NULL);
+}
+
 struct net_device_ops ops = {
	.
-	ndo_siocdevprivate
+	ndo_do_ioctl
	=
-	private
+	old
	,
 };

@@
identifier ops, wan;
fresh identifier old = "backfit_" ## ops ## "_do_ioctl";
@@
+static int old(struct net_device *dev, struct ifreq *ifr, int cmd)
+{
+	return backport_do_ioctl(dev, ifr, cmd, NULL, NULL, wan);
+}
+
 struct net_device_ops ops = {
	.
-	ndo_siocwandev
+	ndo_do_ioctl
	=
-	wan
+	old
	,
 };
