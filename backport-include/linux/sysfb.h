/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_SYSFB_H
#define _BACKPORT_LINUX_SYSFB_H

#if HAVE_HEADER(linux/sysfb.h)
#include_next <linux/sysfb.h>
#endif

#if !HAVE_TYPE(struct sysfb_display_info)
#include <linux/screen_info.h>

/**
 * struct sysfb_display_info - what firmware says of the screen
 *
 * The device of firmware's framebuffer has a struct screen_info as platform
 * data, which is the first member of this one, and here the only one.
 *
 * Upstream: ("sysfb: Add struct sysfb_display_info"), v7.0
 */
struct sysfb_display_info {
	struct screen_info screen;
};
#endif
#endif
