/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_INPUT_H
#define _BACKPORT_LINUX_INPUT_H
#include_next <linux/input.h>

#if !HAVE_MACRO(BTN_GRIPL)
/**
 * BTN_GRIPL, BTN_GRIPR, BTN_GRIPL2, BTN_GRIPR2 - buttons at the back of a game controller
 *
 * Upstream: not found (BTN_GRIPL in linux/input-event-codes.h), v6.17
 */
BACKFIT_CARRY(include/uapi/linux/input-event-codes.h, BTN_GRIPL, BTN_GRIPR, BTN_GRIPL2, BTN_GRIPR2)
#endif

#if !HAVE_FUNCTION(input_copy_abs)
#include <linux/bug.h>

/**
 * input_copy_abs - give a device an axis like another device's
 * @dst: the device that gets the axis
 * @dst_axis: the axis there
 * @src: the device that has it
 * @src_axis: the axis there
 *
 * Upstream: cb66b9ba5cda ("Input: add input_copy_abs() function"), v5.18
 */
static inline void input_copy_abs(struct input_dev *dst, unsigned int dst_axis,
				  const struct input_dev *src,
				  unsigned int src_axis)
{
	if (WARN_ON(!test_bit(EV_ABS, src->evbit) ||
		    !test_bit(src_axis, src->absbit)))
		return;

	/* an allocation that failed then makes registering @src fail */
	if (!src->absinfo)
		return;

	input_set_capability(dst, EV_ABS, dst_axis);
	if (dst->absinfo)
		dst->absinfo[dst_axis] = src->absinfo[src_axis];
}
#endif

#if !HAVE_FUNCTION(input_device_enabled) && HAVE_MEMBER(input_dev, inhibited)
/**
 * input_device_enabled - is a device open and not inhibited?
 * @dev: the device; the caller holds its mutex
 *
 * Upstream: ("Input: Add input_device_enabled()"), v5.11
 */
static inline bool input_device_enabled(struct input_dev *dev)
{
	lockdep_assert_held(&dev->mutex);
	return !dev->inhibited && dev->users > 0;
}
#endif

#if !HAVE_FUNCTION(input_device_enabled) && !HAVE_MEMBER(input_dev, inhibited)
/**
 * input_device_enabled - is a device open?
 * @dev: the device; the caller holds its mutex
 *
 * The target cannot inhibit a device.
 *
 * Upstream: ("Input: Add input_device_enabled()"), v5.11
 */
static inline bool input_device_enabled(struct input_dev *dev)
{
	lockdep_assert_held(&dev->mutex);
	return dev->users > 0;
}
#endif

#if !HAVE_CONSTANT(KEY_PERFORMANCE)
/**
 * KEY_PERFORMANCE - the key for the performance profile
 *
 * Upstream: (KEY_PERFORMANCE in include/uapi/linux/input-event-codes.h), by v7.3
 */
BACKFIT_CARRY(include/uapi/linux/input-event-codes.h, KEY_PERFORMANCE)
#endif

#if !HAVE_CONSTANT(BTN_GRIPL)
/**
 * BTN_GRIPL - buttons on the grips of a game pad
 *
 * Upstream: (BTN_GRIPL in include/uapi/linux/input-event-codes.h), by v7.3
 */
BACKFIT_CARRY(include/uapi/linux/input-event-codes.h, BTN_GRIPL, BTN_GRIPR, BTN_GRIPL2, BTN_GRIPR2)
#endif

#if !HAVE_CONSTANT(INPUT_PROP_PRESSUREPAD)
/**
 * INPUT_PROP_PRESSUREPAD - a touch pad that is pressed, without a button
 *
 * Upstream: (INPUT_PROP_PRESSUREPAD in include/uapi/linux/input-event-codes.h), by v7.3
 */
BACKFIT_CARRY(include/uapi/linux/input-event-codes.h, INPUT_PROP_PRESSUREPAD)
#endif

#if !HAVE_CONSTANT(KEY_CAMERA_ACCESS_TOGGLE)
/**
 * KEY_CAMERA_ACCESS_TOGGLE - keys of the camera's cover
 *
 * Upstream: (KEY_CAMERA_ACCESS_TOGGLE in include/uapi/linux/input-event-codes.h), by v7.3
 */
BACKFIT_CARRY(include/uapi/linux/input-event-codes.h, KEY_CAMERA_ACCESS_ENABLE, KEY_CAMERA_ACCESS_DISABLE, KEY_CAMERA_ACCESS_TOGGLE)
#endif

#if !HAVE_CONSTANT(ABS_PROFILE)
/**
 * ABS_PROFILE - which of its profiles a controller is switched to
 *
 * Upstream: 1260cd04a601 ("Input: add ABS_PROFILE to uapi and documentation"), v6.1
 */
BACKFIT_CARRY(include/uapi/linux/input-event-codes.h, ABS_PROFILE)
#endif
#endif
