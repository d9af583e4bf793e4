/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_SYSFS_H
#define _BACKPORT_LINUX_SYSFS_H
#include_next <linux/sysfs.h>

#if !CALLABLE(sysfs_emit)
#include <linux/bug.h>
#include <linux/kernel.h>
#include <linux/mm.h>

/**
 * sysfs_emit_at - print to the buffer of a show() callback, from a place in it
 * @buf: the buffer, one page that starts at a page
 * @at: the place, in bytes
 * @fmt: as for printf()
 *
 * Upstream: 2efc459d06f1 ("sysfs: Add sysfs_emit and sysfs_emit_at to format sysfs output"), v5.10
 * Return: bytes written from @at on, without the null byte; 0 for a place that is none.
 */
static inline __printf(3, 4) int
sysfs_emit_at(char *buf, int at, const char *fmt, ...)
{
	va_list args;
	int len;

	if (WARN_ON_ONCE(!buf || offset_in_page(buf) || at < 0 || at >= PAGE_SIZE))
		return 0;
	va_start(args, fmt);
	len = vscnprintf(buf + at, PAGE_SIZE - at, fmt, args);
	va_end(args);
	return len;
}

/**
 * sysfs_emit - print to the buffer of a show() callback
 * @buf: the buffer, one page that starts at a page
 *
 * Upstream: 2efc459d06f1 ("sysfs: Add sysfs_emit and sysfs_emit_at to format sysfs output"), v5.10
 * Return: bytes written, without the null byte.
 */
#define sysfs_emit(buf, ...)	sysfs_emit_at(buf, 0, __VA_ARGS__)
#endif

#if !CALLABLE(SYSFS_GROUP_VISIBLE)
/**
 * DEFINE_SYSFS_GROUP_VISIBLE - show a group's attributes only where there is reason to
 * @name: name_group_visible() says whether, name_attr_visible() how each is shown
 *
 * Upstream: not found (DEFINE_SYSFS_GROUP_VISIBLE in linux/sysfs.h), v6.9
 * Reduced: a group that has a name, and is not visible, leaves an empty folder
 */
#define DEFINE_SYSFS_GROUP_VISIBLE(name)				\
static inline umode_t sysfs_group_visible_##name(struct kobject *kobj,	\
						 struct attribute *attr, int n) \
{									\
	return name##_group_visible(kobj) ?				\
	       name##_attr_visible(kobj, attr, n) : 0;			\
}

/**
 * DEFINE_SIMPLE_SYSFS_GROUP_VISIBLE - the same, with each attribute's own mode
 * @name: name_group_visible() says whether
 *
 * Upstream: not found (DEFINE_SIMPLE_SYSFS_GROUP_VISIBLE in linux/sysfs.h), v6.9
 * Reduced: a group that has a name, and is not visible, leaves an empty folder
 */
#define DEFINE_SIMPLE_SYSFS_GROUP_VISIBLE(name)				\
static inline umode_t sysfs_group_visible_##name(struct kobject *kobj,	\
						 struct attribute *attr, int n) \
{									\
	return name##_group_visible(kobj) ? attr->mode : 0;		\
}

/**
 * SYSFS_GROUP_VISIBLE - what these define, for is_visible
 * @fn: the name that was defined
 *
 * Upstream: not found (SYSFS_GROUP_VISIBLE in linux/sysfs.h), v6.9
 */
#define SYSFS_GROUP_VISIBLE(fn)	sysfs_group_visible_##fn
#endif

#if !CALLABLE(BIN_ATTR_ADMIN_RO)
/**
 * BIN_ATTR_ADMIN_RO - a binary file that root alone reads, or reads and writes
 *
 * The functions may take the attribute as const, which the target's do not.
 *
 * Upstream: ("sysfs: Add helper macros for binary attributes that only root may read"), v5.14
 */
typedef typeof(((struct bin_attribute *)NULL)->read) backport_bin_file_fn;

#define __BIN_ATTR_ADMIN_RO(_name, _size) \
	__BIN_ATTR(_name, 0400, (backport_bin_file_fn)_name##_read, NULL, _size)
#define __BIN_ATTR_ADMIN_RW(_name, _size)                             \
	__BIN_ATTR(_name, 0600, (backport_bin_file_fn)_name##_read,   \
		   (backport_bin_file_fn)_name##_write, _size)
#define BIN_ATTR_ADMIN_RO(_name, _size) \
	struct bin_attribute bin_attr_##_name = __BIN_ATTR_ADMIN_RO(_name, _size)
#define BIN_ATTR_ADMIN_RW(_name, _size) \
	struct bin_attribute bin_attr_##_name = __BIN_ATTR_ADMIN_RW(_name, _size)
#endif
#endif
