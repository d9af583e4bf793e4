/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_LIST_H
#define _BACKPORT_LINUX_LIST_H
#include_next <linux/list.h>

#if !HAVE_FUNCTION(list_count_nodes)
/**
 * list_count_nodes - how many entries a list has
 * @head: the list
 *
 * Upstream: 4d70c74659d9 ("i915: Move list_count() to list.h as list_count_nodes() for broader use"), v6.3
 */
static inline size_t list_count_nodes(struct list_head *head)
{
	struct list_head *pos;
	size_t count = 0;

	list_for_each(pos, head)
		count++;
	return count;
}
#endif
#endif
