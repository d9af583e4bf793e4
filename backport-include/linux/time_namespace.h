/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_TIME_NAMESPACE_H
#define _BACKPORT_LINUX_TIME_NAMESPACE_H
#include_next <linux/time_namespace.h>

#if HAVE_CONFIG(CONFIG_TIME_NS) && !HAVE_EXPORT(do_timens_ktime_to_host)
/**
 * timens_ktime_to_host - a time of a task's time namespace, as the host counts it
 * @clockid: the clock
 * @tim: the time
 *
 * Upstream: not found (ntsync: the export of do_timens_ktime_to_host()), v6.14
 * Reduced: in a time namespace with offsets of its own, absolute times are off by these
 */
#define timens_ktime_to_host(clockid, tim)	((void)(clockid), (tim))
#endif
#endif
