/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_ACPI_ACPI_BUS_H
#define _BACKPORT_ACPI_ACPI_BUS_H
#include_next <acpi/acpi_bus.h>

#if !HAVE_CONSTANT(ACPI_AC_CLASS)
/**
 * ACPI_AC_CLASS - what events of the mains adapter are told as
 *
 * Upstream: (ACPI_AC_CLASS in include/acpi/acpi_bus.h), by v7.3
 */
BACKFIT_CARRY(include/acpi/acpi_bus.h, ACPI_AC_CLASS)
#endif

#if !CALLABLE(acpi_dev_hid_match) && HAVE_FUNCTION(acpi_device_hid)
#include <linux/string.h>

/**
 * acpi_dev_hid_match - has a device this id of hardware?
 * @adev: the device
 * @hid2: the id, or NULL, which no device has
 *
 * Upstream: ("ACPI: bus: update acpi_dev_hid_uid_match() to support multiple types"), v6.9
 */
static inline bool acpi_dev_hid_match(struct acpi_device *adev, const char *hid2)
{
	const char *hid1 = acpi_device_hid(adev);

	return hid1 && hid2 && !strcmp(hid1, hid2);
}
#endif

#if !CALLABLE(acpi_quirk_skip_acpi_ac_and_battery)
/**
 * acpi_quirk_skip_acpi_ac_and_battery - do other drivers than ACPI's watch battery and mains?
 *
 * Upstream: ("ACPI / x86: Add acpi_quirk_skip_[i2c_client|serdev]_enumeration() helpers"), v5.17
 *
 * Reduced: the machines where it is so are not known
 */
static inline bool acpi_quirk_skip_acpi_ac_and_battery(void)
{
	return false;
}
#endif

#if !CALLABLE(acpi_wait_for_acpi_ipmi)
/**
 * acpi_wait_for_acpi_ipmi - wait until ACPI's methods reach the IPMI controller
 *
 * Upstream: 670e98a34a9e ("ACPI: IPMI: Add helper to wait for when SMI is selected"), v6.8
 * Reduced: nothing is waited for, so where the IPMI driver is loaded later the device is not found
 * Return: 0.
 */
static inline int acpi_wait_for_acpi_ipmi(void)
{
	return 0;
}
#endif

#if !CALLABLE(acpi_quirk_skip_gpio_event_handlers)
/**
 * acpi_quirk_skip_gpio_event_handlers - are a tablet's ACPI handlers of GPIO events broken?
 *
 * Upstream: 5adc409340b1 ("ACPI: x86: Introduce an acpi_quirk_skip_gpio_event_handlers() helper"), v6.4
 * Reduced: the target does not know these tablets
 * Return: false.
 */
static inline bool acpi_quirk_skip_gpio_event_handlers(void)
{
	return false;
}
#endif

#if !CALLABLE(acpi_dev_uid_to_integer)
#include <linux/errno.h>
#include <linux/kernel.h>

/**
 * acpi_dev_uid_to_integer - a device's number among those of its kind
 * @adev: the device, or NULL
 * @integer: where to put it
 *
 * Upstream: 5db72fdb7498 ("ACPI: utils: Add acpi_dev_uid_to_integer() helper to get _UID as integer"), v6.1
 * Return: 0, -ENODEV without a device, -ENODATA without a number, or another negative error.
 */
static inline int acpi_dev_uid_to_integer(struct acpi_device *adev, u64 *integer)
{
	const char *uid;

	if (!adev)
		return -ENODEV;
	uid = adev->pnp.unique_id;
	return uid ? kstrtou64(uid, 0, integer) : -ENODATA;
}
#endif
#endif
