/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_HID_SENSOR_IDS_H
#define _BACKPORT_LINUX_HID_SENSOR_IDS_H
#include_next <linux/hid-sensor-ids.h>

#if !HAVE_CONSTANT(HID_USAGE_SENSOR_PROP_MODEL)
/**
 * HID_USAGE_SENSOR_PROP_MODEL - what a sensor says of itself
 *
 * Upstream: (HID_USAGE_SENSOR_PROP_MODEL in include/linux/hid-sensor-ids.h), by v7.3
 */
BACKFIT_CARRY(include/linux/hid-sensor-ids.h, HID_USAGE_SENSOR_PROP_MODEL)
#endif

#if !HAVE_CONSTANT(HID_USAGE_SENSOR_PROP_MANUFACTURER)
/**
 * HID_USAGE_SENSOR_PROP_MANUFACTURER, HID_USAGE_SENSOR_PROP_SERIAL_NUM - usages of a sensor's properties
 *
 * Upstream: not found (HID_USAGE_SENSOR_PROP_SERIAL_NUM in include/linux/hid-sensor-ids.h), v6.3
 */
BACKFIT_CARRY(include/linux/hid-sensor-ids.h, HID_USAGE_SENSOR_PROP_SERIAL_NUM, HID_USAGE_SENSOR_PROP_MANUFACTURER)
#endif

#if !HAVE_CONSTANT(HID_USAGE_SENSOR_HUMAN_PROXIMITY)
/**
 * HID_USAGE_SENSOR_HUMAN_PROXIMITY - how near somebody is
 *
 * Upstream: 596ef5cf654b ("iio: hid-sensor-prox: Add support for more channels"), v6.14
 */
BACKFIT_CARRY(include/linux/hid-sensor-ids.h, HID_USAGE_SENSOR_HUMAN_PROXIMITY)
#endif
#endif
