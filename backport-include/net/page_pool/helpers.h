/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Pools of pages, in net/page_pool.h before.
 *
 * Upstream: a9ca9f9ceff3 ("page_pool: split types and declarations from page_pool.h"), v6.6
 */
#ifndef _BACKPORT_NET_PAGE_POOL_HELPERS_H
#define _BACKPORT_NET_PAGE_POOL_HELPERS_H

#if HAVE_HEADER(net/page_pool/helpers.h)
#include_next <net/page_pool/helpers.h>
#else
#include <net/page_pool.h>
#endif
#endif
