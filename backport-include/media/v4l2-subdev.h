/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_MEDIA_V4L2_SUBDEV_H
#define _BACKPORT_MEDIA_V4L2_SUBDEV_H
#include_next <media/v4l2-subdev.h>

#if !CALLABLE(v4l2_subdev_state_get_format) && HAVE_MEMBER(v4l2_subdev_state, pads) && !HAVE_MEMBER(v4l2_subdev_state, stream_configs)
#include <linux/bug.h>

/**
 * v4l2_subdev_state_get_format - what a state has of a pad
 * @state: the state
 * @pad: the pad
 *
 * The stream that may follow is 0 on a target that knows no streams, and the core has
 * checked the pad before a driver is called.
 *
 * Upstream: bc0e8d91feec ("media: v4l: subdev: Switch to stream-aware state functions"), v6.8
 */
#define v4l2_subdev_state_get_format(state, pad, ...) \
	backport_state_format(state, pad, ((u32[1]){ __VA_ARGS__ })[0])

static inline struct v4l2_mbus_framefmt *
backport_state_format(struct v4l2_subdev_state *state, unsigned int pad, u32 stream)
{
	if (WARN_ON_ONCE(!state) || stream)
		return NULL;
	return &state->pads[pad].try_fmt;
}

/**
 * v4l2_subdev_state_get_crop - what a state has of a pad
 * @state: the state
 * @pad: the pad
 *
 * The stream that may follow is 0 on a target that knows no streams, and the core has
 * checked the pad before a driver is called.
 *
 * Upstream: bc0e8d91feec ("media: v4l: subdev: Switch to stream-aware state functions"), v6.8
 */
#define v4l2_subdev_state_get_crop(state, pad, ...) \
	backport_state_crop(state, pad, ((u32[1]){ __VA_ARGS__ })[0])

static inline struct v4l2_rect *
backport_state_crop(struct v4l2_subdev_state *state, unsigned int pad, u32 stream)
{
	if (WARN_ON_ONCE(!state) || stream)
		return NULL;
	return &state->pads[pad].try_crop;
}

/**
 * v4l2_subdev_state_get_compose - what a state has of a pad
 * @state: the state
 * @pad: the pad
 *
 * The stream that may follow is 0 on a target that knows no streams, and the core has
 * checked the pad before a driver is called.
 *
 * Upstream: bc0e8d91feec ("media: v4l: subdev: Switch to stream-aware state functions"), v6.8
 */
#define v4l2_subdev_state_get_compose(state, pad, ...) \
	backport_state_compose(state, pad, ((u32[1]){ __VA_ARGS__ })[0])

static inline struct v4l2_rect *
backport_state_compose(struct v4l2_subdev_state *state, unsigned int pad, u32 stream)
{
	if (WARN_ON_ONCE(!state) || stream)
		return NULL;
	return &state->pads[pad].try_compose;
}
#endif

#if !HAVE_TYPE(struct v4l2_subdev_state) && HAVE_TYPE(struct v4l2_subdev_pad_config)
#include <linux/bug.h>

static inline struct v4l2_mbus_framefmt *
backport_config_format(struct v4l2_subdev_pad_config *config, unsigned int pad,
		   u32 stream)
{
	if (WARN_ON_ONCE(!config) || stream)
		return NULL;
	return &config[pad].try_fmt;
}

/**
 * v4l2_subdev_state_get_format - what the pads' configurations have of one
 * @state: the configurations, which the evolution media/subdev-state has taken for the state
 * @pad: the pad
 *
 * The stream that may follow is 0 on a target that knows no streams.
 *
 * Upstream: bc0e8d91feec ("media: v4l: subdev: Switch to stream-aware state functions"), v6.8
 */
#define v4l2_subdev_state_get_format(state, pad, ...) \
	backport_config_format(state, pad, ((u32[1]){ __VA_ARGS__ })[0])

static inline struct v4l2_rect *
backport_config_crop(struct v4l2_subdev_pad_config *config, unsigned int pad,
		   u32 stream)
{
	if (WARN_ON_ONCE(!config) || stream)
		return NULL;
	return &config[pad].try_crop;
}

/**
 * v4l2_subdev_state_get_crop - what the pads' configurations have of one
 * @state: the configurations, which the evolution media/subdev-state has taken for the state
 * @pad: the pad
 *
 * The stream that may follow is 0 on a target that knows no streams.
 *
 * Upstream: bc0e8d91feec ("media: v4l: subdev: Switch to stream-aware state functions"), v6.8
 */
#define v4l2_subdev_state_get_crop(state, pad, ...) \
	backport_config_crop(state, pad, ((u32[1]){ __VA_ARGS__ })[0])

static inline struct v4l2_rect *
backport_config_compose(struct v4l2_subdev_pad_config *config, unsigned int pad,
		   u32 stream)
{
	if (WARN_ON_ONCE(!config) || stream)
		return NULL;
	return &config[pad].try_compose;
}

/**
 * v4l2_subdev_state_get_compose - what the pads' configurations have of one
 * @state: the configurations, which the evolution media/subdev-state has taken for the state
 * @pad: the pad
 *
 * The stream that may follow is 0 on a target that knows no streams.
 *
 * Upstream: bc0e8d91feec ("media: v4l: subdev: Switch to stream-aware state functions"), v6.8
 */
#define v4l2_subdev_state_get_compose(state, pad, ...) \
	backport_config_compose(state, pad, ((u32[1]){ __VA_ARGS__ })[0])
#endif
#endif
