/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_MEDIA_V4L2_DV_TIMINGS_H
#define _BACKPORT_MEDIA_V4L2_DV_TIMINGS_H
#include_next <media/v4l2-dv-timings.h>

#if !HAVE_TYPE(struct v4l2_debugfs_if)
#include <linux/bits.h>

/**
 * struct v4l2_debugfs_if - the info frames of a receiver, in debugfs
 *
 * Upstream: ("media: v4l2-core: add v4l2_debugfs_if_alloc/free()"), v6.14
 */
BACKFIT_CARRY(include/media/v4l2-dv-timings.h, V4L2_DEBUGFS_IF_MAX_LEN, V4L2_DEBUGFS_IF_AVI, V4L2_DEBUGFS_IF_AUDIO, V4L2_DEBUGFS_IF_SPD, V4L2_DEBUGFS_IF_HDMI, V4L2_DEBUGFS_IF_DRM)
BACKFIT_CARRY(include/media/v4l2-dv-timings.h, typedef v4l2_debugfs_if_read_t, struct v4l2_debugfs_if)
#endif
#endif
