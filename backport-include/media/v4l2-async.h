/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_MEDIA_V4L2_ASYNC_H
#define _BACKPORT_MEDIA_V4L2_ASYNC_H
#include_next <media/v4l2-async.h>

#if !CALLABLE(v4l2_async_register_subdev_sensor) && HAVE_FUNCTION(v4l2_async_register_subdev_sensor_common)
#include <media/v4l2-fwnode.h>

/**
 * v4l2_async_register_subdev_sensor() - offer a sensor, and look for its lens and flash
 * @sd: the sensor
 *
 * Upstream: 15786f7b564e ("media: v4l: fwnode: Rename v4l2_async_register_subdev_sensor_common"), v5.15
 *
 * Reduced: no LED that tells of the sensor's use is looked for
 */
#define v4l2_async_register_subdev_sensor(sd)	\
	v4l2_async_register_subdev_sensor_common(sd)
#endif
#endif
