/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_ACPI_H
#define _BACKPORT_LINUX_ACPI_H
#include_next <linux/acpi.h>

#if !HAVE_FUNCTION(acpi_use_parent_companion)
/**
 * acpi_use_parent_companion - let a device stand for its parent's ACPI object
 * @dev: the device
 *
 * Upstream: not found (acpi_use_parent_companion in linux/acpi.h), v6.16
 */
static inline void acpi_use_parent_companion(struct device *dev)
{
	ACPI_COMPANION_SET(dev, ACPI_COMPANION(dev->parent));
}
#endif

#if !HAVE_FUNCTION(acpi_gpio_get_io_resource)
/**
 * acpi_gpio_get_io_resource - is a resource a GPIO for input or output?
 * @ares: the resource
 * @agpio: where to put the GPIO part; untouched where the answer is no
 *
 * Upstream: 043d7f09bf61 ("gpiolib: acpi: Add acpi_gpio_get_io_resource()"), v5.14
 * Return: true where it is.
 */
static inline bool acpi_gpio_get_io_resource(struct acpi_resource *ares,
					     struct acpi_resource_gpio **agpio)
{
#if defined(CONFIG_ACPI) && defined(CONFIG_GPIOLIB)
	if (ares->type != ACPI_RESOURCE_TYPE_GPIO ||
	    ares->data.gpio.connection_type != ACPI_RESOURCE_GPIO_TYPE_IO)
		return false;

	*agpio = &ares->data.gpio;
	return true;
#else
	return false;
#endif
}
#endif

#if !HAVE_FUNCTION(acpi_dev_install_notify_handler)
/**
 * acpi_dev_install_notify_handler - be told of a device's events
 * @adev: the device
 * @handler_type: ACPI_SYSTEM_NOTIFY, ACPI_DEVICE_NOTIFY or both
 * @handler: what is called
 * @context: what it is called with
 *
 * Upstream: ("ACPI: bus: Introduce wrappers for ACPICA notify handler install/remove"), v6.5
 * Return: 0, or -ENODEV.
 */
#ifdef CONFIG_ACPI
static inline int acpi_dev_install_notify_handler(struct acpi_device *adev,
						  u32 handler_type,
						  acpi_notify_handler handler,
						  void *context)
{
	if (ACPI_FAILURE(acpi_install_notify_handler(adev->handle, handler_type,
						     handler, context)))
		return -ENODEV;
	return 0;
}

static inline void acpi_dev_remove_notify_handler(struct acpi_device *adev,
						  u32 handler_type,
						  acpi_notify_handler handler)
{
	acpi_remove_notify_handler(adev->handle, handler_type, handler);
	acpi_os_wait_events_complete();
}
#endif
#endif

#if !HAVE_FUNCTION(acpi_fetch_acpi_dev) && HAVE_FUNCTION(acpi_bus_get_device)
/**
 * acpi_fetch_acpi_dev - the device of a handle, without a reference
 * @handle: the handle
 *
 * Upstream: ("ACPI: scan: Introduce acpi_fetch_acpi_dev()"), v5.17
 * Return: the device, or NULL.
 */
#ifdef CONFIG_ACPI
static inline struct acpi_device *acpi_fetch_acpi_dev(acpi_handle handle)
{
	struct acpi_device *adev;

	return acpi_bus_get_device(handle, &adev) ? NULL : adev;
}
#endif
#endif
#endif
