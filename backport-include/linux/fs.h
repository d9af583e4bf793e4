/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_FS_H
#define _BACKPORT_LINUX_FS_H
#include_next <linux/fs.h>

#if !HAVE_FUNCTION(inode_set_atime_to_ts) && HAVE_MEMBER(inode, i_atime)
/**
 * inode_set_atime_to_ts - set when a file was read, written or changed last
 * @inode: the file
 * @ts: the time
 *
 * Upstream: 077c212f0344 ("fs: new accessor methods for atime and mtime"), v6.7
 * Return: the time.
 */
static inline struct timespec64 inode_set_atime_to_ts(struct inode *inode,
						      struct timespec64 ts)
{
	inode->i_atime = ts;
	return ts;
}

static inline struct timespec64 inode_set_mtime_to_ts(struct inode *inode,
						      struct timespec64 ts)
{
	inode->i_mtime = ts;
	return ts;
}
#endif
#endif
