// SPDX-License-Identifier: GPL-2.0
/// Keep the sizes of blocks that can be drawn as bits of a word instead of as a bitmap.
// What: the sizes of blocks that a framebuffer can draw are bitmaps
// Upstream: 152609795dbf ("fbcon: Increase maximum font width x height to 64 x 128"), v6.9
// When: MEMBER_IS(fb_pixmap, blit_x, u32)
// Provides: fb_pixmap.blit_x, fb_pixmap.blit_y, fb_blit_caps.x, fb_blit_caps.y
// Provides: FB_MAX_BLIT_WIDTH, FB_MAX_BLIT_HEIGHT
// Confidence: High
// Reduced: blocks higher than 32 lines cannot be told of
// Keeps: fb_pixmap.blit_x, fb_pixmap.blit_y, fb_blit_caps.x, fb_blit_caps.y
// Test: tests/evolutions/video/fb-blit-bitmaps
// Example: set_bit(8 - 1, info->pixmap.blit_x) -> info->pixmap.blit_x |= BIT(8 - 1)

@@
expression sizes;
@@
-bitmap_zero(sizes, FB_MAX_BLIT_WIDTH)
+sizes = 0

@@
expression sizes;
@@
-bitmap_fill(sizes, FB_MAX_BLIT_WIDTH)
+sizes = ~0U

@@
expression sizes;
@@
-bitmap_zero(sizes, FB_MAX_BLIT_HEIGHT)
+sizes = 0

@@
expression sizes;
@@
-bitmap_fill(sizes, FB_MAX_BLIT_HEIGHT)
+sizes = ~0U

@@
expression info, bit;
@@
-set_bit(bit, info->pixmap.blit_x);
+info->pixmap.blit_x = info->pixmap.blit_x | BIT(bit);

@@
expression info, bit;
@@
-set_bit(bit, info->pixmap.blit_y);
+info->pixmap.blit_y = info->pixmap.blit_y | BIT(bit);

@@
struct fb_blit_caps *caps;
expression bit;
@@
-set_bit(bit, caps->x);
+caps->x = caps->x | BIT(bit);

@@
struct fb_blit_caps *caps;
expression bit;
@@
-set_bit(bit, caps->y);
+caps->y = caps->y | BIT(bit);

@@
@@
-FB_MAX_BLIT_WIDTH
+32

@@
@@
-FB_MAX_BLIT_HEIGHT
+32
