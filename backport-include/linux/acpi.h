/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_ACPI_H
#define _BACKPORT_LINUX_ACPI_H
#include_next <linux/acpi.h>

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
#endif
