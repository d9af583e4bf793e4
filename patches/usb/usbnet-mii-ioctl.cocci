// SPDX-License-Identifier: GPL-2.0
/// Define usbnet_mii_ioctl() where drivers of the target get it from a header.
// What: usbnet has a helper for the ioctl of devices with MII
// Upstream: 61e94cbdf822 ("net: usb: introduce usbnet_mii_ioctl helper function"), v7.0
// When: HAVE_TYPE(struct usbnet) && !HAVE_FUNCTION(usbnet_mii_ioctl)
// Provides: usbnet_mii_ioctl
// Confidence: High
// Reduced: no
// Optional: yes
// Keeps: usbnet_mii_ioctl
// Test: tests/evolutions/usb/usbnet-mii-ioctl
// Comments: only where it is defined; callers have a shim, which gets another name there

@defined@
identifier net, rq, cmd;
@@
 int usbnet_mii_ioctl(struct net_device *net, struct ifreq *rq, int cmd)
 {
	...
 }

@known@
identifier net, rq, cmd;
@@
 int usbnet_mii_ioctl(struct net_device *net, struct ifreq *rq, int cmd);

@depends on defined && !known@
@@
+#define usbnet_mii_ioctl backport_usbnet_mii_ioctl
 #include <linux/usb/usbnet.h>
+#undef usbnet_mii_ioctl
+int usbnet_mii_ioctl(struct net_device *net, struct ifreq *rq, int cmd);
