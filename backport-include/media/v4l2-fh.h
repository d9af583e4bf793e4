/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_MEDIA_V4L2_FH_H
#define _BACKPORT_MEDIA_V4L2_FH_H
#include_next <media/v4l2-fh.h>

#if !CALLABLE(file_to_v4l2_fh)
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

#if PARAMS(v4l2_fh_add) == 1
#include <linux/fs.h>

/**
 * v4l2_fh_add() - make a handle that of an open file, and have it get events
 * @fh: the handle
 * @filp: the file
 *
 * Upstream: 47f4b1acb4d5 ("media: Set file->private_data in v4l2_fh_add()"), v6.18
 */
static inline void backport_v4l2_fh_add(struct v4l2_fh *fh, struct file *filp)
{
	filp->private_data = fh;
	v4l2_fh_add(fh);
}

#define v4l2_fh_add(fh, filp)	backport_v4l2_fh_add(fh, filp)

/**
 * v4l2_fh_del() - take a handle from its file
 * @fh: the handle
 * @filp: the file
 *
 * Upstream: 277966749f46 ("media: Reset file->private_data to NULL in v4l2_fh_del()"), v6.18
 */
static inline void backport_v4l2_fh_del(struct v4l2_fh *fh, struct file *filp)
{
	v4l2_fh_del(fh);
	filp->private_data = NULL;
}

#define v4l2_fh_del(fh, filp)	backport_v4l2_fh_del(fh, filp)
#endif
#endif
