// SPDX-License-Identifier: GPL-2.0
/// Serve ndo_hwtstamp_get and ndo_hwtstamp_set from the driver's ioctl.
// What: SIOCGHWTSTAMP and SIOCSHWTSTAMP have callbacks of their own, with the user's structure copied by the core
// Upstream: 66f7223039c0 ("net: add NDOs for configuring hardware timestamping"), v6.6
// When: !HAVE_MEMBER(net_device_ops, ndo_hwtstamp_get)
// Provides: net_device_ops.ndo_hwtstamp_get, net_device_ops.ndo_hwtstamp_set
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/ndo-hwtstamp
// Comments: callbacks installed by an assignment are not reached
// Example: .ndo_hwtstamp_get = get, .ndo_hwtstamp_set = set become .ndo_eth_ioctl = backfit_ops_eth_ioctl, which calls them

@@
identifier ops, get, set, ioctl;
fresh identifier old = "backfit_" ## ops ## "_eth_ioctl";
@@
+static int old(struct net_device *dev, struct ifreq *ifr, int cmd)
+{
+	return backport_eth_ioctl(dev, ifr, cmd, get, set, ioctl);
+}
+
 struct net_device_ops ops = {
	.ndo_eth_ioctl =
-	ioctl
+	old
	,
-	.ndo_hwtstamp_get = get,
-	.ndo_hwtstamp_set = set,
 };

@@
identifier ops, set, ioctl;
fresh identifier old = "backfit_" ## ops ## "_eth_ioctl";
@@
+static int old(struct net_device *dev, struct ifreq *ifr, int cmd)
+{
+	return backport_eth_ioctl(dev, ifr, cmd, NULL, set, ioctl);
+}
+
 struct net_device_ops ops = {
	.ndo_eth_ioctl =
-	ioctl
+	old
	,
-	.ndo_hwtstamp_set = set,
 };

@@
identifier ops, get, ioctl;
fresh identifier old = "backfit_" ## ops ## "_eth_ioctl";
@@
+static int old(struct net_device *dev, struct ifreq *ifr, int cmd)
+{
+	return backport_eth_ioctl(dev, ifr, cmd, get, NULL, ioctl);
+}
+
 struct net_device_ops ops = {
	.ndo_eth_ioctl =
-	ioctl
+	old
	,
-	.ndo_hwtstamp_get = get,
 };

@@
identifier ops, get, set;
fresh identifier old = "backfit_" ## ops ## "_eth_ioctl";
@@
+static int old(struct net_device *dev, struct ifreq *ifr, int cmd)
+{
+	return backport_eth_ioctl(dev, ifr, cmd, get, set, NULL);
+}
+
 struct net_device_ops ops = {
	.
-	ndo_hwtstamp_get
+	ndo_eth_ioctl
	=
-	get
+	old
	,
-	.ndo_hwtstamp_set = set,
 };

@@
identifier ops, set;
fresh identifier old = "backfit_" ## ops ## "_eth_ioctl";
@@
+static int old(struct net_device *dev, struct ifreq *ifr, int cmd)
+{
+	return backport_eth_ioctl(dev, ifr, cmd, NULL, set, NULL);
+}
+
 struct net_device_ops ops = {
	.
-	ndo_hwtstamp_set
+	ndo_eth_ioctl
	=
-	set
+	old
	,
 };

@@
identifier ops, get;
fresh identifier old = "backfit_" ## ops ## "_eth_ioctl";
@@
+static int old(struct net_device *dev, struct ifreq *ifr, int cmd)
+{
+	return backport_eth_ioctl(dev, ifr, cmd, get, NULL, NULL);
+}
+
 struct net_device_ops ops = {
	.
-	ndo_hwtstamp_get
+	ndo_eth_ioctl
	=
-	get
+	old
	,
 };
