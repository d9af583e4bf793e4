/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_HID_SENSOR_HUB_H
#define _BACKPORT_LINUX_HID_SENSOR_HUB_H
#include_next <linux/hid-sensor-hub.h>

#if PARAMS(hid_sensor_parse_common_attributes) == 3
/**
 * hid_sensor_parse_common_attributes - what all sensors have
 *
 * The last two arguments say where else a sensitivity may be looked for.
 *
 * Upstream: (hid_sensor_parse_common_attributes in include/linux/hid-sensor-hub.h), by v6.1
 * Reduced: a sensitivity that is not at the address that the target looks at is not found
 */
#define hid_sensor_parse_common_attributes(hsdev, usage_id, st, ...)	\
	(hid_sensor_parse_common_attributes)(hsdev, usage_id, st)
#endif
#endif
