/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_FB_H
#define _BACKPORT_LINUX_FB_H
#include_next <linux/fb.h>

#if !HAVE_CONSTANT(FB_DEFAULT_IOMEM_OPS)
/**
 * FB_DEFAULT_IOMEM_OPS - operations of a framebuffer in I/O memory
 *
 * Where the target's core finds no read, write or mmap it takes its own, which
 * are those for I/O memory.
 *
 * Upstream: ("fbdev: Add initializer macros for struct fb_ops"), v6.6
 */
#define __FB_DEFAULT_IOMEM_OPS_RDWR		\
	.fb_read	= NULL,			\
	.fb_write	= NULL
#define __FB_DEFAULT_IOMEM_OPS_DRAW		\
	.fb_fillrect	= cfb_fillrect,		\
	.fb_copyarea	= cfb_copyarea,		\
	.fb_imageblit	= cfb_imageblit
#define __FB_DEFAULT_IOMEM_OPS_MMAP		\
	.fb_mmap	= NULL
#define FB_DEFAULT_IOMEM_OPS			\
	__FB_DEFAULT_IOMEM_OPS_RDWR,		\
	__FB_DEFAULT_IOMEM_OPS_DRAW,		\
	__FB_DEFAULT_IOMEM_OPS_MMAP
#endif

#if !CALLABLE(FB_GEN_DEFAULT_DEFERRED_SYSMEM_OPS) && HAVE_FUNCTION(fb_deferred_io_mmap)
/**
 * FB_GEN_DEFAULT_DEFERRED_SYSMEM_OPS - operations that tell what was drawn to
 *
 * Upstream: ("fbdev: Add initializer macros for struct fb_ops"), v6.6
 */
BACKFIT_CARRY(include/linux/fb.h, __FB_GEN_DEFAULT_DEFERRED_OPS_RDWR, __FB_GEN_DEFAULT_DEFERRED_OPS_DRAW, FB_GEN_DEFAULT_DEFERRED_SYSMEM_OPS)
BACKFIT_CARRY(include/linux/fb.h, __FB_DEFAULT_DEFERRED_OPS_RDWR, __FB_DEFAULT_DEFERRED_OPS_DRAW, __FB_DEFAULT_DEFERRED_OPS_MMAP, FB_DEFAULT_DEFERRED_OPS)
#endif

#if !CALLABLE(fb_modesetting_disabled) && HAVE_EXPORT(drm_firmware_drivers_only)
/**
 * fb_modesetting_disabled - did "nomodeset" forbid drivers that know hardware?
 * @drvname: the driver, for the message
 *
 * Upstream: ("fbdev: Add support for the nomodeset kernel parameter"), v6.3
 */
bool drm_firmware_drivers_only(void);

static inline bool fb_modesetting_disabled(const char *drvname)
{
	if (!drm_firmware_drivers_only())
		return false;
	pr_warn("%s is not loaded because of nomodeset\n", drvname);
	return true;
}
#endif

#if !CALLABLE(fb_modesetting_disabled) && HAVE_EXPORT(vgacon_text_force)
/**
 * fb_modesetting_disabled - did "nomodeset" forbid drivers that know hardware?
 * @drvname: the driver, for the message
 *
 * Upstream: ("fbdev: Add support for the nomodeset kernel parameter"), v6.3
 */
bool vgacon_text_force(void);

static inline bool fb_modesetting_disabled(const char *drvname)
{
	if (!vgacon_text_force())
		return false;
	pr_warn("%s is not loaded because of nomodeset\n", drvname);
	return true;
}
#endif

#if !CALLABLE(fb_memset_io) && HAVE_MACRO(fb_memset)
/**
 * fb_memset_io - fill a framebuffer in I/O memory
 *
 * Upstream: 20d54e48d9c7 ("fbdev: Rename fb_mem*() helpers"), v6.5
 */
#define fb_memset_io	fb_memset
#define fb_memcpy_fromio fb_memcpy_fromfb
#define fb_memcpy_toio	fb_memcpy_tofb
#endif

#if !HAVE_CONSTANT(__FB_DEFAULT_SYSMEM_OPS_RDWR) && HAVE_FUNCTION(fb_sys_read)
/**
 * __FB_DEFAULT_SYSMEM_OPS_RDWR - operations of a framebuffer in ordinary memory
 *
 * Upstream: ("fbdev: Add initializer macros for struct fb_ops"), v6.6
 */

BACKFIT_CARRY(include/linux/fb.h, __FB_DEFAULT_SYSMEM_OPS_RDWR, __FB_DEFAULT_SYSMEM_OPS_DRAW)
#endif
#endif
