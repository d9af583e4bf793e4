/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_ACPI_CPPC_ACPI_H
#define _BACKPORT_ACPI_CPPC_ACPI_H
#include_next <acpi/cppc_acpi.h>

#if !CALLABLE(cppc_get_dmi_max_khz)
#include <linux/dmi.h>
#include <linux/units.h>
#include <linux/unaligned.h>

static inline void backport_cppc_dmi_mhz(const struct dmi_header *header, void *data)
{
	enum { PROCESSOR_LENGTH = 48, MAX_SPEED = 0x14 };
	u16 *max = data;
	u16 mhz;

	if (header->type != DMI_ENTRY_PROCESSOR || header->length < PROCESSOR_LENGTH)
		return;
	mhz = get_unaligned((const u16 *)((const u8 *)header + MAX_SPEED));
	if (mhz > *max)
		*max = mhz;
}

/**
 * cppc_get_dmi_max_khz() - how fast the firmware says that the fastest processor can be
 *
 * Upstream: not found (ACPI: CPPC: cppc_get_dmi_max_khz() of its own), by v7.0
 * Return: its frequency in kHz; 1 MHz where the firmware does not tell.
 */
static inline u64 cppc_get_dmi_max_khz(void)
{
	u16 mhz = 0;

	dmi_walk(backport_cppc_dmi_mhz, &mhz);
	return (u64)KHZ_PER_MHZ * (mhz ? mhz : 1);
}
#endif
#endif
