/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_VIDEO_VGA_H
#define _BACKPORT_VIDEO_VGA_H
#include_next <video/vga.h>

#if !HAVE_CONSTANT(VGA_FB_PHYS_BASE)
/**
 * VGA_FB_PHYS_BASE - where VGA's framebuffer is
 *
 * Upstream: (VGA_FB_PHYS_BASE in include/video/vga.h), by v7.3
 */
BACKFIT_CARRY(include/video/vga.h, VGA_FB_PHYS_BASE, VGA_FB_PHYS_SIZE)
#endif
#endif
