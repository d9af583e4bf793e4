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

#if !CALLABLE(wmidev_query_block) && HAVE_FUNCTION(wmidev_block_query)
/**
 * wmidev_query_block() - what a block of a WMI device holds, as bytes
 *
 * Upstream: ("platform/wmi: Introduce marshalling support"), v7.0
 */
#define wmidev_query_block	backport_wmidev_query_block

/**
 * wmidev_invoke_method() - run a method of a WMI device, and get the result as bytes
 * wmidev_invoke_procedure() - run one that has no result
 *
 * Upstream: ("platform/wmi: Introduce marshalling support"), v7.0
 * Reduced: a method that takes a string gets the bytes as they are, not as ASCII
 */
#define wmidev_invoke_method	backport_wmidev_invoke_method
#define wmidev_invoke_procedure backport_wmidev_invoke_procedure

int backport_wmidev_query_block(struct wmi_device *wdev, u8 instance,
				struct wmi_buffer *out, size_t min_size);
int backport_wmidev_invoke_method(struct wmi_device *wdev, u8 instance,
				  u32 method_id, const struct wmi_buffer *in,
				  struct wmi_buffer *out, size_t min_size);
int backport_wmidev_invoke_procedure(struct wmi_device *wdev, u8 instance,
				     u32 method_id, const struct wmi_buffer *in);
void backport_wmi_notify_bytes(struct wmi_device *wdev,
			       const union acpi_object *object, size_t min_size,
			       void (*notify)(struct wmi_device *wdev,
					      const struct wmi_buffer *data));
#endif

#if !HAVE_FUNCTION(wmi_string_to_utf8s) && HAVE_FUNCTION(utf16s_to_utf8s)
#include <linux/errno.h>
#include <linux/nls.h>

/**
 * wmi_string_to_utf8s - a WMI device's string in UTF-8
 * @str: the string
 * @dst: gets what there is room for up to the first 0, and a 0
 * @length: the room in bytes
 *
 * What is no UTF-16 is left out.
 *
 * Upstream: b990a06f7ec6 ("platform/wmi: Add helper functions for WMI string conversions"), v7.0
 * Return: how many bytes without the 0, or -EINVAL without room for it.
 */
static inline ssize_t wmi_string_to_utf8s(const struct wmi_string *str, u8 *dst,
					  size_t length)
{
	int n;

	if (!length)
		return -EINVAL;
	n = utf16s_to_utf8s((__force const wchar_t *)str->chars,
			    le16_to_cpu(str->length) / 2, UTF16_LITTLE_ENDIAN,
			    dst, length - 1);
	if (n >= 0)
		dst[n] = 0;
	return n;
}
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
