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

#if !CALLABLE(hidinput_reset_resume)
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

#if !HAVE_TYPE(enum hid_report_type)
/**
 * enum hid_report_type - which way a report goes
 *
 * The target names the values by macros.
 *
 * Upstream: 735e1bb1b806 ("HID: convert defines of HID class requests into a proper enum"), v6.1
 */
enum hid_report_type {
	backport_hid_input_report = HID_INPUT_REPORT,
	backport_hid_output_report = HID_OUTPUT_REPORT,
	backport_hid_feature_report = HID_FEATURE_REPORT,
};
#endif

#if !CALLABLE(hid_hw_may_wakeup)
/**
 * hid_hw_may_wakeup() - may a device wake the system?
 * @hdev: the device
 *
 * Upstream: 24e166f43e93 ("HID: core: Add hid_hw_may_wakeup() function"), v5.13
 */
static inline bool hid_hw_may_wakeup(struct hid_device *hdev)
{
	return hdev->dev.parent && device_may_wakeup(hdev->dev.parent);
}
#endif

#if !CALLABLE(hid_find_field)
/**
 * hid_find_field() - the first field of a usage in an application's reports
 * @hdev: the device
 * @report_type: HID_INPUT_REPORT or another
 * @application: the application's usage
 * @usage: the field's usage
 *
 * Upstream: 6edb8cd87cca ("HID: core: add helper for finding a field with a certain usage"), v6.14
 * Return: the field or NULL.
 */
static inline struct hid_field *hid_find_field(struct hid_device *hdev,
					       unsigned int report_type,
					       unsigned int application,
					       unsigned int usage)
{
	struct hid_report *report;
	struct hid_field *field;
	int i, k;

	list_for_each_entry(report, &hdev->report_enum[report_type].report_list, list) {
		for (i = 0; report->application == application && i < report->maxfield; i++) {
			field = report->field[i];
			for (k = 0; k < field->maxusage; k++)
				if (field->usage[k].hid == usage)
					return field;
		}
	}
	return NULL;
}
#endif

#if !CALLABLE(hid_safe_input_report) && PARAMS(hid_input_report) == 5
#include <linux/minmax.h>

/**
 * hid_safe_input_report() - handle a report that lies in a buffer of a known size
 * @hid: the device
 * @type: HID_INPUT_REPORT or another
 * @data: the buffer, of which the core may clear what is behind the report
 * @bufsize: its size in bytes
 * @size: the report's size in bytes
 * @interrupt: 1 if called from an interrupt
 *
 * Upstream: 206342541fc8 ("HID: core: introduce hid_safe_input_report()"), v7.1
 *
 * Reduced: a buffer that is shorter than the device's longest report is not refused
 * Return: 0 or a negative error.
 */
static inline int hid_safe_input_report(struct hid_device *hid,
					enum hid_report_type type, u8 *data,
					size_t bufsize, u32 size, int interrupt)
{
	return hid_input_report(hid, type, data, min_t(size_t, size, bufsize),
				interrupt);
}
#endif

#if !HAVE_CONSTANT(HID_DG_TRANSDUCER_INDEX)
/**
 * HID_DG_TRANSDUCER_INDEX - the usage of a pen's number
 *
 * Upstream: not found (HID_DG_TRANSDUCER_INDEX in include/linux/hid.h), v5.13
 */
BACKFIT_CARRY(include/linux/hid.h, HID_DG_TRANSDUCER_INDEX)
#endif
#endif
