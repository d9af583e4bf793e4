// SPDX-License-Identifier: GPL-2.0
/*
 * A device's resolution multipliers set again after a reset.
 *
 * Upstream: (hidinput_reset_resume in drivers/hid/hid-input.c), by v7.3
 * When: !CALLABLE(hidinput_reset_resume)
 * Provides: hidinput_reset_resume
 */
#include <linux/export.h>
#include <linux/hid.h>
#include <linux/list.h>

BACKFIT_CARRY(drivers/hid/hid-input.c, __hidinput_change_resolution_multipliers, hidinput_change_resolution_multipliers, hidinput_reset_resume)

EXPORT_SYMBOL_GPL(backport_hidinput_reset_resume);
