/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_INPUT_H
#define _BACKPORT_LINUX_INPUT_H
#include_next <linux/input.h>

#if !HAVE_CONSTANT(BTN_GRIPL)
/**
 * BTN_GRIPL, BTN_GRIPR, BTN_GRIPL2, BTN_GRIPR2 - buttons at the back of a game controller
 *
 * Upstream: not found (BTN_GRIPL in linux/input-event-codes.h), v6.17
 */
BACKFIT_CARRY(include/uapi/linux/input-event-codes.h, BTN_GRIPL, BTN_GRIPR, BTN_GRIPL2, BTN_GRIPR2)
#endif

#if !CALLABLE(input_copy_abs)
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

#if !CALLABLE(input_device_enabled) && HAVE_MEMBER(input_dev, inhibited)
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

#if !CALLABLE(input_device_enabled) && !HAVE_MEMBER(input_dev, inhibited)
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

#if !HAVE_FUNCTION(input_default_setkeycode) && HAVE_FUNCTION(input_scancode_to_scalar)
#include <linux/bitops.h>
#include <linux/errno.h>

/* A key's code in a device's table, which may be of 8, 16 or 32 bits; a new one, if any. */
static inline unsigned int backport_input_keycode(struct input_dev *dev,
						  unsigned int at,
						  const u32 *to)
{
	unsigned int old;

	if (dev->keycodesize == sizeof(u8)) {
		u8 *table = dev->keycode;

		old = table[at];
		if (to)
			table[at] = *to;
	} else if (dev->keycodesize == sizeof(u16)) {
		u16 *table = dev->keycode;

		old = table[at];
		if (to)
			table[at] = *to;
	} else {
		u32 *table = dev->keycode;

		old = table[at];
		if (to)
			table[at] = *to;
	}
	return old;
}

/**
 * input_default_setkeycode - give a key another code, as devices without an own way get it
 * @dev: the device; the caller holds its event_lock
 * @ke: which key, and the code
 * @old_keycode: gets the code that it had
 *
 * The device says then that it has the new code, and no more that it has the old one,
 * unless another key has it.
 *
 * Upstream: 3d35d41169d0 ("Input: export input_default_setkeycode"), v7.1
 * Return: 0, or -EINVAL for a key that there is not or a code that the table has no room for.
 */
static inline int input_default_setkeycode(struct input_dev *dev,
					   const struct input_keymap_entry *ke,
					   unsigned int *old_keycode)
{
	unsigned int at = ke->index, i;

	lockdep_assert_held(&dev->event_lock);

	if (!dev->keycodesize)
		return -EINVAL;
	if (!(ke->flags & INPUT_KEYMAP_BY_INDEX)) {
		int err = input_scancode_to_scalar(ke, &at);

		if (err)
			return err;
	}
	if (at >= dev->keycodemax)
		return -EINVAL;
	if (dev->keycodesize < sizeof(ke->keycode) &&
	    ke->keycode >> (8 * dev->keycodesize))
		return -EINVAL;

	*old_keycode = backport_input_keycode(dev, at, &ke->keycode);
	if (*old_keycode <= KEY_MAX) {
		__clear_bit(*old_keycode, dev->keybit);
		for (i = 0; i < dev->keycodemax; i++)
			if (backport_input_keycode(dev, i, NULL) == *old_keycode)
				__set_bit(*old_keycode, dev->keybit);
	}
	__set_bit(ke->keycode, dev->keybit);
	return 0;
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
