// SPDX-License-Identifier: GPL-2.0
#include <linux/fb.h>

static void demo_set_par(struct fb_info *info, int bpp)
{
	if (bpp == 4) {
		bitmap_zero(info->pixmap.blit_x, FB_MAX_BLIT_WIDTH);
		set_bit(8 - 1, info->pixmap.blit_x); /* by eights */
	} else {
		bitmap_fill(info->pixmap.blit_x, FB_MAX_BLIT_WIDTH);
	}
	for (int i = 8; i <= FB_MAX_BLIT_WIDTH; i += 8)
		set_bit(i - 1, info->pixmap.blit_x);
	demo_lines(FB_MAX_BLIT_HEIGHT);
	bitmap_fill(info->pixmap.blit_y, FB_MAX_BLIT_HEIGHT);
	set_bit(16 - 1, info->pixmap.blit_y);
}

static void demo_get_caps(struct fb_info *info, struct fb_blit_caps *caps)
{
	if (info->var.bits_per_pixel == 0) {
		bitmap_zero(caps->x, FB_MAX_BLIT_WIDTH);
		set_bit(8 - 1, caps->x);
		bitmap_zero(caps->y, FB_MAX_BLIT_HEIGHT);
		set_bit(16 - 1, caps->y);
	}
	set_bit(DEMO_ON, info->state);
}
