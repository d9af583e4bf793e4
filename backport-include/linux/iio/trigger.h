/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_IIO_TRIGGER_H
#define _BACKPORT_LINUX_IIO_TRIGGER_H
#include_next <linux/iio/trigger.h>

#if !HAVE_FUNCTION(iio_trigger_poll_nested) && HAVE_FUNCTION(iio_trigger_poll_chained)
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
#endif
