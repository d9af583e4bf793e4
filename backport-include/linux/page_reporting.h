/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PAGE_REPORTING_H
#define _BACKPORT_LINUX_PAGE_REPORTING_H
#include_next <linux/page_reporting.h>

#if !HAVE_MACRO(PAGE_REPORTING_ORDER_UNSPECIFIED) && HAVE_MEMBER(page_reporting_dev_info, order)
/**
 * PAGE_REPORTING_ORDER_UNSPECIFIED - the core chooses from which order on pages are reported
 *
 * The target's core takes any order that is above the largest for none.
 *
 * Upstream: not found (mm/page_reporting: add PAGE_REPORTING_ORDER_UNSPECIFIED), v7.0
 */
#define PAGE_REPORTING_ORDER_UNSPECIFIED	-1
#endif
#endif
