/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_IIO_TRIGGER_H
#define _BACKPORT_LINUX_IIO_TRIGGER_H
#include_next <linux/iio/trigger.h>

#if !CALLABLE(iio_trigger_poll_nested) && HAVE_FUNCTION(iio_trigger_poll_chained)
/**
 * iio_trigger_poll_nested - tell that a trigger fired, from a threaded handler
 * @trig: the trigger
 *
 * Upstream: ("iio: Rename iio_trigger_poll_chained and add kernel-doc"), v6.4
 */
static inline void iio_trigger_poll_nested(struct iio_trigger *trig)
{
	iio_trigger_poll_chained(trig);
}
#endif

#if !CALLABLE(iio_validate_own_trigger)
#include <linux/errno.h>
#include <linux/iio/iio.h>

/**
 * iio_validate_own_trigger - take no trigger but the device's own
 * @idev: the device
 * @trig: the trigger that is to be used
 *
 * Upstream: 517985ebc531 ("iio: trigger: Add simple trigger_validation helper"), v6.5
 * Return: 0, or -EINVAL where the trigger is another device's.
 */
static inline int iio_validate_own_trigger(struct iio_dev *idev,
					   struct iio_trigger *trig)
{
	return idev->dev.parent == trig->dev.parent ? 0 : -EINVAL;
}
#endif

#if PARAM_IS(iio_trigger_alloc, 1, const char *)
/**
 * iio_trigger_alloc - a trigger of a device
 * @owner: the device
 * @fmt: the trigger's name, as in printf()
 *
 * Upstream: not found (struct device * in iio_trigger_alloc()), v5.13
 * Return: the trigger or NULL.
 */
#define iio_trigger_alloc(owner, fmt, ...)				\
({									\
	struct iio_trigger *__trig = iio_trigger_alloc(fmt, ##__VA_ARGS__); \
									\
	if (__trig)							\
		__trig->dev.parent = (owner);				\
	__trig;								\
})
#endif
#endif
