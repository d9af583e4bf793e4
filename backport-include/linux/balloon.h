/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_BALLOON_H
#define _BACKPORT_LINUX_BALLOON_H
#if HAVE_HEADER(linux/balloon.h)
#include_next <linux/balloon.h>
#elif HAVE_MEMBER(balloon_dev_info, pages_lock) && !HAVE_MEMBER(balloon_dev_info, inode)
/* the name is the driver's record's, which has the target's in it */
#define balloon_dev_info backport_balloon_dev_info
#include <linux/balloon_compaction.h>
#undef balloon_dev_info
#include <linux/mm.h>
#include <linux/pagemap.h>
#include <linux/vmstat.h>

#if defined(CONFIG_BALLOON_COMPACTION) && !defined(CONFIG_BALLOON_MIGRATION)
/* its name before; the core then asks drivers to migrate pages */
#define CONFIG_BALLOON_MIGRATION	1
#endif

/**
 * struct balloon_dev_info - a balloon whose core does more for the driver
 * @core: what the target's core knows of it
 * @migratepage: has the host take one page for another; 0, -ENOENT where the
 *	old page was given back but the new one not taken, or another error
 * @adjust_managed_page_count: whether pages of the balloon are no memory of the system's
 *
 * The newest core keeps the lists and counters that drivers of the target
 * keep themselves.
 *
 * Upstream: not found (mm/balloon_compaction: centralize basic page migration handling), v7.0
 */
struct balloon_dev_info {
	struct backport_balloon_dev_info core;
	int (*migratepage)(struct balloon_dev_info *balloon,
			   struct page *newpage, struct page *page,
			   enum migrate_mode mode);
	bool adjust_managed_page_count;
};

#ifdef CONFIG_BALLOON_COMPACTION
static inline int backport_balloon_migratepage(struct backport_balloon_dev_info *core,
					       struct page *newpage,
					       struct page *page,
					       enum migrate_mode mode)
{
	struct balloon_dev_info *balloon =
		container_of(core, struct balloon_dev_info, core);
	unsigned long flags;
	int err = balloon->migratepage(balloon, newpage, page, mode);

	if (err < 0 && err != -ENOENT)
		return err;

	if (!err)
		get_page(newpage);
	spin_lock_irqsave(&core->pages_lock, flags);
	if (!err) {
		balloon_page_insert(core, newpage);
		__count_vm_event(BALLOON_MIGRATE);
	} else {
		__count_vm_event(BALLOON_DEFLATE);
	}
	core->isolated_pages--;
#if CALLABLE(balloon_page_finalize)
	balloon_page_finalize(page);
#else
	balloon_page_delete(page);
#endif
	spin_unlock_irqrestore(&core->pages_lock, flags);

	if (balloon->adjust_managed_page_count) {
		if (err) {
			adjust_managed_page_count(page, 1);
		} else if (page_zone(page) != page_zone(newpage)) {
			adjust_managed_page_count(page, 1);
			adjust_managed_page_count(newpage, -1);
		}
	}
	put_page(page);
	return 0;
}
#endif

static inline void
backport_balloon_devinfo_init(struct balloon_dev_info *balloon)
{
	balloon_devinfo_init(&balloon->core);
	balloon->migratepage = NULL;
	balloon->adjust_managed_page_count = false;
#ifdef CONFIG_BALLOON_COMPACTION
	balloon->core.migratepage = backport_balloon_migratepage;
#endif
}

static inline void
backport_balloon_page_enqueue(struct balloon_dev_info *balloon,
			      struct page *page)
{
	/* counted first: once it is in the list, it may be taken for migration */
	if (balloon->adjust_managed_page_count)
		adjust_managed_page_count(page, -1);
	balloon_page_enqueue(&balloon->core, page);
}

static inline struct page *
backport_balloon_page_dequeue(struct balloon_dev_info *balloon)
{
	struct page *page = balloon_page_dequeue(&balloon->core);

	if (page && balloon->adjust_managed_page_count)
		adjust_managed_page_count(page, 1);
	return page;
}

static inline size_t
backport_balloon_page_list_enqueue(struct balloon_dev_info *balloon,
				   struct list_head *pages)
{
	struct page *page;

	if (balloon->adjust_managed_page_count)
		list_for_each_entry(page, pages, lru)
			adjust_managed_page_count(page, -1);
	return balloon_page_list_enqueue(&balloon->core, pages);
}

static inline size_t
backport_balloon_page_list_dequeue(struct balloon_dev_info *balloon,
				   struct list_head *pages, size_t n_req_pages)
{
	LIST_HEAD(taken);
	struct page *page;
	size_t n;

	n = balloon_page_list_dequeue(&balloon->core, &taken, n_req_pages);
	if (balloon->adjust_managed_page_count)
		list_for_each_entry(page, &taken, lru)
			adjust_managed_page_count(page, 1);
	list_splice(&taken, pages);
	return n;
}

#define balloon_devinfo_init backport_balloon_devinfo_init
#define balloon_page_enqueue backport_balloon_page_enqueue
#define balloon_page_dequeue backport_balloon_page_dequeue
#define balloon_page_list_enqueue backport_balloon_page_list_enqueue
#define balloon_page_list_dequeue backport_balloon_page_list_dequeue
#endif
#endif
