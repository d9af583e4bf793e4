/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_DEBUGFS_H
#define BACKPORT_LINUX_DEBUGFS_H
#include_next <linux/debugfs.h>

#if !CALLABLE(debugfs_change_name) && HAVE_FUNCTION(debugfs_rename)
#include <linux/dcache.h>
#include <linux/err.h>
#include <linux/slab.h>
#include <linux/string.h>

static inline bool backport_debugfs_has_name(struct dentry *dentry, const char *name)
{
	struct name_snapshot now;
	bool same;

	take_dentry_name_snapshot(&now, dentry);
	same = !strcmp(now.name.name, name);
	release_dentry_name_snapshot(&now);
	return same;
}

/* As debugfs_change_name(), of an entry that is there. */
static inline int backport_debugfs_rename(struct dentry *dentry, const char *name)
{
	struct dentry *dir, *other, *moved;

	if (backport_debugfs_has_name(dentry, name))
		return 0;
	dir = dget_parent(dentry);
	other = debugfs_lookup(name, dir);
	moved = other ? ERR_PTR(-EEXIST) : debugfs_rename(dir, dentry, dir, name);
	dput(other);
	dput(dir);
	return PTR_ERR_OR_ZERO(moved);
}

/**
 * debugfs_change_name - give a file or folder of debugfs another name in its folder
 * @dentry: what to rename; nothing is done for an error or NULL
 * @fmt: the name, as for printf()
 *
 * May sleep.
 *
 * Upstream: not found (debugfs: new helper - debugfs_change_name()), v6.15
 * Return: 0, also where that is its name already, or a negative error: -EEXIST where
 * something else has the name, -ENODEV without debugfs.
 */
static inline __printf(2, 3) int debugfs_change_name(struct dentry *dentry, const char *fmt, ...)
{
	va_list ap;
	char *name;
	int err;

	if (!IS_ENABLED(CONFIG_DEBUG_FS))
		return -ENODEV;
	if (IS_ERR_OR_NULL(dentry))
		return 0;
	va_start(ap, fmt);
	name = kvasprintf(GFP_KERNEL, fmt, ap);
	va_end(ap);
	if (!name)
		return -ENOMEM;
	err = backport_debugfs_rename(dentry, name);
	kfree(name);
	return err;
}
#endif
#endif /* BACKPORT_LINUX_DEBUGFS_H */
