/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_USB_USBNET_H
#define _BACKPORT_LINUX_USB_USBNET_H
/* first, for the header of kernels before does not say that it needs it */
#include <linux/mii.h>
#include <linux/netdevice.h>
#include_next <linux/usb/usbnet.h>

#if !CALLABLE(usbnet_mii_ioctl)
/**
 * usbnet_mii_ioctl - the ioctl of a device whose PHY is reached by MII
 * @net: the device
 * @rq: the user's request
 * @cmd: the user's command
 *
 * Upstream: 61e94cbdf822 ("net: usb: introduce usbnet_mii_ioctl helper function"), v7.0
 * Return: 0 or a negative error.
 */
static inline int usbnet_mii_ioctl(struct net_device *net, struct ifreq *rq,
				   int cmd)
{
	struct usbnet *dev = netdev_priv(net);

	return generic_mii_ioctl(&dev->mii, if_mii(rq), cmd, NULL);
}
#endif

#if !HAVE_CONSTANT(FLAG_NOMAXMTU)
/**
 * FLAG_NOMAXMTU - the core must not lower the largest MTU to the device's
 *
 * Upstream: not found (FLAG_NOMAXMTU in include/linux/usb/usbnet.h), v6.14
 * Reduced: the core of the target always lowers it to what a transfer of the device can take
 */
#define FLAG_NOMAXMTU	0x10000
#endif

#if !CALLABLE(usbnet_get_link_ksettings_mii) && HAVE_FUNCTION(usbnet_get_link_ksettings)
/*
 * Upstream: 77651900cede ("usbnet: add _mii suffix to usbnet_set/get_link_ksettings"), v5.13
 */
static inline int
usbnet_get_link_ksettings_mii(struct net_device *net,
			      struct ethtool_link_ksettings *cmd)
{
	return usbnet_get_link_ksettings(net, cmd);
}

static inline int
usbnet_set_link_ksettings_mii(struct net_device *net,
			      const struct ethtool_link_ksettings *cmd)
{
	return usbnet_set_link_ksettings(net, cmd);
}
#endif

#if !CALLABLE(usbnet_get_link_ksettings_internal) && HAVE_MEMBER(usbnet, rx_speed) && \
	!HAVE_CONSTANT(SPEED_UNSET)
/**
 * usbnet_get_link_ksettings_internal() - the link of a device that tells its speed
 * @net: the network device
 * @cmd: set to its link
 *
 * Upstream: 956baa99571b ("usbnet: add method for reporting speed without MII"), v5.14
 * Return: 0.
 */
static inline int
usbnet_get_link_ksettings_internal(struct net_device *net,
				   struct ethtool_link_ksettings *cmd)
{
	struct usbnet *dev = netdev_priv(net);
	u32 speed = dev->rx_speed ?: dev->tx_speed;

	/* bits a second; the target has 0 for what was never told */
	cmd->base.speed = speed ? speed / 1000000 : SPEED_UNKNOWN;
	cmd->base.duplex = DUPLEX_UNKNOWN;
	return 0;
}
#endif

#endif
