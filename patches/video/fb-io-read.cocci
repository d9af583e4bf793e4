// SPDX-License-Identifier: GPL-2.0
/// Leave reads and writes of a framebuffer in I/O memory to the core, whose default they are.
// What: what reads and writes a framebuffer in I/O memory has a name, and no driver gets it unasked
// Upstream: not found (fb_io_read in linux/fb.h), v6.4
// When: HAVE_MEMBER(fb_ops, fb_read) && !HAVE_FUNCTION(fb_io_read)
// Provides: fb_io_read, fb_io_write
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/video/fb-io-read
// Comments: a driver's own calls of the two are not reached
// Example: .fb_read = fb_io_read, ->
@@
identifier ops;
@@
 struct fb_ops ops = {
-	.fb_read = fb_io_read,
 };

@@
identifier ops;
@@
 struct fb_ops ops = {
-	.fb_write = fb_io_write,
 };
