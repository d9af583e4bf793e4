// SPDX-License-Identifier: GPL-2.0
#include <scsi/scsi_transport_iscsi.h>

/* sessions and connections */
int iscsi_flashnode_bus_match(struct device *dev,
			      const struct device_driver *drv)
{
	return dev->bus == &demo_bus;
}
EXPORT_SYMBOL_GPL(iscsi_flashnode_bus_match);

static int other_match(struct device *dev, const struct device_driver *drv)
{
	return iscsi_flashnode_bus_match(dev, NULL);
}
