/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_WMI_H
#define _BACKPORT_LINUX_WMI_H
#include_next <linux/wmi.h>

#if !HAVE_TYPE(struct wmi_buffer)
/**
 * struct wmi_buffer - what is given to a WMI device, or comes from it
 *
 * Upstream: ("platform/wmi: Introduce marshalling support"), v7.0
 */
BACKFIT_CARRY(include/linux/wmi.h, struct wmi_buffer)
#endif

#if !HAVE_TYPE(struct wmi_string)
/**
 * struct wmi_string - a string in such a buffer
 *
 * Upstream: ("platform/wmi: Introduce marshalling support"), v7.0
 */
BACKFIT_CARRY(include/linux/wmi.h, struct wmi_string)
#endif

#if !HAVE_FUNCTION(wmidev_query_block) && HAVE_FUNCTION(wmidev_block_query)
/**
 * wmidev_query_block() - what a block of a WMI device holds, as bytes
 *
 * Upstream: ("platform/wmi: Introduce marshalling support"), v7.0
 */
#define wmidev_query_block	backport_wmidev_query_block

int backport_wmidev_query_block(struct wmi_device *wdev, u8 instance,
				struct wmi_buffer *out, size_t min_size);
void backport_wmi_notify_bytes(struct wmi_device *wdev,
			       const union acpi_object *object, size_t min_size,
			       void (*notify)(struct wmi_device *wdev,
					      const struct wmi_buffer *data));
#endif

#if !CALLABLE(wmi_instance_count) && HAVE_FUNCTION(wmi_query_block)
#include <linux/acpi.h>
#include <linux/limits.h>
#include <linux/slab.h>

/**
 * wmi_instance_count - how many instances a WMI object has
 * @guid: the object
 *
 * The target refuses instances that there are not before it does anything else, so they
 * are asked for one by one.  May sleep.
 *
 * Upstream: 2a2b13ae50cf ("platform/x86: wmi: Allow retrieving the number of WMI object instances"), v6.5
 * Return: how many, or -ENODEV where there is no such object.
 */
static inline int wmi_instance_count(const char *guid)
{
	int n;

	if (!wmi_has_guid(guid))
		return -ENODEV;
	for (n = 0; n < U8_MAX; n++) {
		struct acpi_buffer out = { ACPI_ALLOCATE_BUFFER, NULL };
		acpi_status status = wmi_query_block(guid, n, &out);

		kfree(out.pointer);
		if (status == AE_BAD_PARAMETER)
			break;
	}
	return n;
}
#endif
#endif
