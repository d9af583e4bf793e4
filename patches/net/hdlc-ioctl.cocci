// SPDX-License-Identifier: GPL-2.0
/// Hand the whole request of a user to HDLC's protocols.
// What: ioctl of struct hdlc_proto and hdlc_ioctl() take the settings alone, in place of the request and the command
// Upstream: ad7eab2ab014 ("net: split out ndo_siowandev ioctl"), v5.15
// When: MEMBER_PARAM_IS(hdlc_proto, ioctl, 2, struct ifreq *) && PARAMS(hdlc_ioctl) == 3
// Provides: hdlc_proto.ioctl, hdlc_ioctl
// Keeps: hdlc_proto.ioctl, hdlc_ioctl
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/hdlc-ioctl
// Comments: the settings are those in the request, there are no others
// Example: .ioctl = f becomes .ioctl = backfit_proto_ioctl, which calls f

@@
identifier proto, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## proto ## "_ioctl";
@@
+static int old(struct net_device *dev, struct ifreq *ifr)
+{
+	return fn(dev, &ifr->ifr_settings);
+}
+
 struct hdlc_proto proto = {
	.ioctl =
-	fn
+	old
	,
 };

@core@
identifier dev, ifs, proto, result;
expression first;
@@
 int hdlc_ioctl(struct net_device *dev,
-	struct if_settings *ifs
+	struct ifreq *ifr, int cmd
	)
 {
	struct hdlc_proto *proto = first;
	int result;
+
+	if (cmd != SIOCWANDEV)
+		return -EINVAL;
	...
 }

@@
identifier core.dev, core.ifs;
expression proto;
@@
 int hdlc_ioctl(struct net_device *dev, ...)
 {
	<...
	proto->ioctl(dev,
-	ifs
+	ifr
	)
	...>
 }

@@
expression dev, ifs;
@@
 hdlc_ioctl(dev,
-	ifs
+	container_of(ifs, struct ifreq, ifr_settings), SIOCWANDEV
	)
