/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_HIGHMEM_H
#define _BACKPORT_LINUX_HIGHMEM_H
#include_next <linux/highmem.h>

#if !CALLABLE(kmap_local_page) && !HAVE_CONFIG(CONFIG_HIGHMEM) && !HAVE_MACRO(ARCH_HAS_FLUSH_ON_KUNMAP)
/**
 * kmap_local_page - the address of a page for the calling task
 * @page: the page
 *
 * All memory has an address where there is no CONFIG_HIGHMEM.
 *
 * Upstream: f3ba3c710ac5 ("mm/highmem: Provide kmap_local*"), v5.11
 * Return: the address.
 */
static inline void *kmap_local_page(const struct page *page)
{
	return page_address(page);
}

/**
 * kunmap_local - give back an address of kmap_local_page()
 * @addr: the address
 *
 * Upstream: f3ba3c710ac5 ("mm/highmem: Provide kmap_local*"), v5.11
 */
#define kunmap_local(addr) ((void)(addr))
#endif
#endif
