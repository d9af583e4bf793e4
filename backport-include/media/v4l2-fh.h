/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_MEDIA_V4L2_FH_H
#define _BACKPORT_MEDIA_V4L2_FH_H
#include_next <media/v4l2-fh.h>

#if !HAVE_FUNCTION(file_to_v4l2_fh)
#include <linux/fs.h>

/**
 * file_to_v4l2_fh - the file handle of an open video device
 * @filp: the file
 *
 * Upstream: 618882c92681 ("media: Wrap file->private_data access with a helper function"), v6.18
 */
static inline struct v4l2_fh *file_to_v4l2_fh(struct file *filp)
{
	return filp->private_data;
}
#endif
#endif
