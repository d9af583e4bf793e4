/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_SCREEN_INFO_H
#define _BACKPORT_LINUX_SCREEN_INFO_H
#include_next <linux/screen_info.h>

#if !CALLABLE(screen_info_video_type)
/**
 * screen_info_video_type - what kind of screen firmware left
 *
 * Upstream: 75fa9b7e375e ("video: Add helpers for decoding screen_info"), v6.9
 */
BACKFIT_CARRY(include/linux/screen_info.h, __screen_info_video_type, screen_info_video_type)
#endif
#endif
