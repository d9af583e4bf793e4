/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_DAX_H
#define _BACKPORT_LINUX_DAX_H
#include_next <linux/dax.h>

#if PARAM_IS(dax_direct_access, 6, pfn_t *)
#include <linux/pfn_t.h>

static inline long backport_dax_direct_access(struct dax_device *dax_dev,
					      pgoff_t pgoff, long nr_pages,
					      enum dax_access_mode mode,
					      void **kaddr, unsigned long *pfn)
{
	pfn_t flagged;
	long ret = dax_direct_access(dax_dev, pgoff, nr_pages, mode, kaddr,
				     pfn ? &flagged : NULL);

	if (pfn && ret > 0)
		*pfn = pfn_t_to_pfn(flagged);
	return ret;
}

/**
 * dax_direct_access - where pages of a device are in memory
 * @dax_dev: the device
 * @pgoff: the first page
 * @nr_pages: how many
 * @mode: how they will be used
 * @kaddr: where their address is put, or NULL
 * @pfn: where the number of the first page frame is put, or NULL
 *
 * Upstream: not found (mm/dax: replace pfn_t by unsigned long), v6.17
 * Return: how many pages are there in a row, or a negative error.
 */
#define dax_direct_access(dax_dev, pgoff, nr_pages, mode, kaddr, pfn) \
	backport_dax_direct_access(dax_dev, pgoff, nr_pages, mode, kaddr, pfn)
#endif
#endif
