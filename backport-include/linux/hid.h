/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_HID_H
#define _BACKPORT_LINUX_HID_H
#include_next <linux/hid.h>

#if !HAVE_TYPE(struct hid_battery) && HAVE_MEMBER(hid_device, battery)
/**
 * struct hid_battery - a battery that a device tells of
 *
 * Upstream: ("HID: input: Add support for multiple batteries per device"), v7.1
 *
 * Reduced: a device has one battery, and the structure is a copy of what is known of it
 */
BACKFIT_CARRY(include/linux/hid.h, struct hid_battery)

static inline struct hid_battery *
backport_hid_battery(struct hid_device *hdev, struct hid_battery *copy)
{
	if (!hdev->battery)
		return NULL;

	copy->dev = hdev;
	copy->ps = hdev->battery;
	copy->min = hdev->battery_min;
	copy->max = hdev->battery_max;
	copy->report_type = hdev->battery_report_type;
	copy->report_id = hdev->battery_report_id;
	copy->status = hdev->battery_status;
	copy->capacity = hdev->battery_capacity;
	copy->avoid_query = hdev->battery_avoid_query;
	copy->present = true;
#if HAVE_MEMBER(hid_device, battery_ratelimit_time)
	copy->ratelimit_time = hdev->battery_ratelimit_time;
#endif
	return copy;
}

/**
 * hid_get_battery - a device's first battery
 * @hdev: the device
 *
 * Upstream: ("HID: input: Add support for multiple batteries per device"), v7.1
 *
 * Reduced: a copy of what is known of the battery now, for reading, which lasts as long as the block
 */
#define hid_get_battery(hdev)	\
	backport_hid_battery(hdev, &(struct hid_battery){ 0 })
#endif

#if !HAVE_FUNCTION(hidinput_reset_resume)
/**
 * hidinput_reset_resume - agree again upon what a reset made a device forget
 *
 * Upstream: ("HID: hid-input: Fix HiDPI scrolling after reset and resume"), v6.18
 */
#define hidinput_reset_resume	backport_hidinput_reset_resume
void backport_hidinput_reset_resume(struct hid_device *hid);
#endif

#if !HAVE_CONSTANT(HID_QUIRK_IGNORE_SPECIAL_DRIVER)
/**
 * HID_QUIRK_IGNORE_SPECIAL_DRIVER - have the generic driver take a device of another's
 *
 * Upstream: ("HID: add ignore_special_drivers module parameter"), v6.10
 *
 * Reduced: the target's core has no parameter that sets it
 */
BACKFIT_CARRY(include/linux/hid.h, HID_QUIRK_IGNORE_SPECIAL_DRIVER)
#endif
#endif
