// SPDX-License-Identifier: GPL-2.0
#include <linux/comedi/comedidev.h>

static int attach(struct comedi_device *dev, struct comedi_devconfig *it)
{
	int ret;

	ret = comedi_check_request_region(dev, it->options[0], 0x03,
					  0, 0xffff, 1);
	if (ret)
		return ret;

	ret = __comedi_check_request_region(dev, it->options[1], 4, 0x100, 0x3ff, 4);
	return ret;
}
