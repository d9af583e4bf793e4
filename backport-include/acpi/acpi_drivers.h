/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_ACPI_ACPI_DRIVERS_H
#define _BACKPORT_ACPI_ACPI_DRIVERS_H
#include_next <acpi/acpi_drivers.h>

#if !HAVE_CONSTANT(ACPI_SMBUS_MS_HID)
/**
 * ACPI_SMBUS_MS_HID - name of an SMBus that ACPI drives
 *
 * Upstream: not found (ACPI_SMBUS_MS_HID in acpi/acpi_drivers.h), v6.7
 */
BACKFIT_CARRY(include/acpi/acpi_drivers.h, ACPI_SMBUS_MS_HID)
#endif
#endif
