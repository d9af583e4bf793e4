/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Time stamping as user space sees it. All kernels have it; it is here for
 * drivers that name the folder, which kernels without a linux/net_tstamp.h of
 * their own are not asked for.
 */
#ifndef _BACKPORT_UAPI_LINUX_NET_TSTAMP_H
#define _BACKPORT_UAPI_LINUX_NET_TSTAMP_H
#include_next <uapi/linux/net_tstamp.h>
#endif
