/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_ACPI_GHES_H
#define _BACKPORT_ACPI_GHES_H
#include_next <acpi/ghes.h>

#if !CALLABLE(ghes_get_devices)
/**
 * ghes_get_devices - the devices of which firmware itself reports errors
 *
 * Upstream: 802e7f1dfed7 ("EDAC/ghes: Make ghes_edac a proper module"), v6.2
 *
 * Reduced: none is told; a driver gives way to firmware by edac_get_owner() alone, as the target's own do
 * Return: NULL.
 */
static inline struct list_head *ghes_get_devices(void)
{
	return NULL;
}
#endif
#endif
