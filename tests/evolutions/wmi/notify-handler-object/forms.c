// SPDX-License-Identifier: GPL-2.0
#include <linux/acpi.h>

static void demo_notify(union acpi_object *obj, void *context)
{
	struct demo *demo = context;

	if (obj && obj->type == ACPI_TYPE_INTEGER)
		demo_key(demo, obj->integer.value);
}

static int demo_probe(struct demo *demo)
{
	acpi_status status;

	status = wmi_install_notify_handler(DEMO_GUID, demo_notify, demo); /* this stays */
	return ACPI_FAILURE(status) ? -EIO : 0;
}

static void demo_remove(void)
{
	wmi_remove_notify_handler(DEMO_GUID);
}
