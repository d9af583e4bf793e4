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

#if !HAVE_FUNCTION(acpi_dev_hid_match) && HAVE_FUNCTION(acpi_device_hid)
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

#if !HAVE_FUNCTION(acpi_quirk_skip_acpi_ac_and_battery)
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
#endif
