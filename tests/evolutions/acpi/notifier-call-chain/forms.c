// SPDX-License-Identifier: GPL-2.0
#include <linux/acpi.h>

static void demo_notify(acpi_handle handle, u32 event, void *data)
{
	struct demo *demo = data;

	/* the class is the driver's */
	acpi_notifier_call_chain(DEMO_CLASS, acpi_device_bid(demo->device),
				 event, demo->state);
	if (demo->again)
		acpi_notifier_call_chain("demo", acpi_device_bid(demo->device), event, 0);
	demo_notifier_call_chain("demo", acpi_device_bid(demo->device), event, 0);
}
