// SPDX-License-Identifier: GPL-2.0
static const struct fb_ops read_ops = {
	.owner = THIS_MODULE,
	.fb_read        = fb_io_read,
	.fb_write       = demo_write,
};

static const struct fb_ops both_ops = {
	/* the core's */
	.fb_read = fb_io_read,
	.fb_write = fb_io_write,
	.fb_mmap = demo_mmap,
};

static const struct fb_ops own_ops = {
	.fb_read = demo_read,
};
