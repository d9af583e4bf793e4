// SPDX-License-Identifier: GPL-2.0
#include <linux/hdlc.h>

int hdlc_ioctl(struct net_device *dev, struct if_settings *ifs)
{
	struct hdlc_proto *proto = first_proto;
	int result;

	if (dev_to_hdlc(dev)->proto) {
		result = dev_to_hdlc(dev)->proto->ioctl(dev, ifs);
		if (result != -EINVAL)
			return result;
	}

	while (proto) {
		result = proto->ioctl(dev, ifs);
		if (result != -EINVAL)
			return result;
		proto = proto->next;
	}
	return -EINVAL;
}
EXPORT_SYMBOL(hdlc_ioctl);
