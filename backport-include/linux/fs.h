/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_FS_H
#define _BACKPORT_LINUX_FS_H
#include_next <linux/fs.h>

#if !CALLABLE(inode_set_atime_to_ts) && HAVE_MEMBER(inode, i_atime)
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

#if !HAVE_FUNCTION(inode_just_drop) && HAVE_FUNCTION(generic_delete_inode)
/**
 * inode_just_drop - keep no inode that nobody uses, as super_operations.drop_inode
 *
 * Upstream: f99b3917789d ("fs: rename generic_delete_inode() and generic_drop_inode()"), v6.18
 */
#define inode_just_drop generic_delete_inode
#endif

#if !HAVE_FUNCTION(simple_start_creating) && HAVE_FUNCTION(d_hash_and_lookup)
#include <linux/dcache.h>
#include <linux/err.h>
#include <linux/string.h>

/**
 * simple_start_creating - begin to make an object in a file system that is in memory alone
 * @parent: its folder
 * @name: its name
 *
 * simple_done_creating() ends it. Between the two the folder is locked. May sleep.
 *
 * Upstream: ("new helper: simple_start_creating()"), v6.17
 * Return: the entry without an inode, -EEXIST, -EACCES for what is no name, or -ENOMEM.
 */
static inline struct dentry *simple_start_creating(struct dentry *parent,
						   const char *name)
{
	struct qstr q = QSTR_INIT(name, strlen(name));
	struct dentry *d;

	if (!*name || strchr(name, '/') || !strcmp(name, ".") ||
	    !strcmp(name, ".."))
		return ERR_PTR(-EACCES);

	inode_lock_nested(d_inode(parent), I_MUTEX_PARENT);
	d = d_hash_and_lookup(parent, &q);
	if (!IS_ERR_OR_NULL(d) && d_really_is_positive(d)) {
		dput(d);
		d = ERR_PTR(-EEXIST);
	} else if (!IS_ERR(d)) {
		/* what is not there has no entry to go on with */
		dput(d);
		d = d_alloc_name(parent, name);
		if (!d)
			d = ERR_PTR(-ENOMEM);
	}
	if (IS_ERR(d))
		inode_unlock(d_inode(parent));
	return d;
}
#endif

#if !HAVE_FUNCTION(simple_done_creating)
#include <linux/dcache.h>

/**
 * simple_done_creating - end what simple_start_creating() began
 * @child: the entry; the caller's reference goes
 *
 * Upstream: ("new helper: simple_done_creating()"), v6.19
 */
static inline void simple_done_creating(struct dentry *child)
{
	inode_unlock(d_inode(child->d_parent));
	dput(child);
}
#endif

#if !HAVE_FUNCTION(simple_remove_by_name) && HAVE_FUNCTION(simple_recursive_removal) && HAVE_FUNCTION(d_hash_and_lookup)
#include <linux/dcache.h>
#include <linux/err.h>
#include <linux/string.h>

/**
 * simple_remove_by_name - remove an object of a file system that is in memory alone
 * @parent: its folder
 * @name: its name
 * @callback: called with the entry before it goes, or NULL
 *
 * May sleep.
 *
 * Upstream: ("new helper: simple_remove_by_name()"), v6.19
 */
static inline void simple_remove_by_name(struct dentry *parent, const char *name,
					 void (*callback)(struct dentry *))
{
	struct qstr q = QSTR_INIT(name, strlen(name));
	struct dentry *d = d_hash_and_lookup(parent, &q);

	if (IS_ERR_OR_NULL(d))
		return;
	if (d_really_is_positive(d))
		simple_recursive_removal(d, callback);
	dput(d);
}
#endif

#if !HAVE_FUNCTION(d_make_persistent)
#include <linux/dcache.h>

/**
 * backport_d_make_persistent() - have an entry of a file system that is in memory alone stay
 * @dentry: the entry, without an inode
 * @inode: its inode; the caller's reference goes
 *
 * On the target an entry stays because it has a reference that nobody gives back, but for
 * kill_litter_super(), which the evolution fs/d-make-persistent has such file systems call.
 *
 * Upstream: ("primitives for maintaining persisitency"), v6.19
 * Return: the entry.
 */
static inline struct dentry *backport_d_make_persistent(struct dentry *dentry,
							struct inode *inode)
{
	d_add(dentry, inode);
	return dget(dentry);
}
#endif
#endif
