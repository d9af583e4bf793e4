/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_KMSG_DUMP_H
#define _BACKPORT_LINUX_KMSG_DUMP_H
#include_next <linux/kmsg_dump.h>

#if !HAVE_TYPE(struct kmsg_dump_detail)
/**
 * struct kmsg_dump_detail - why messages are dumped
 *
 * Upstream: e1a261ba599e ("printk: Add a short description string to kmsg_dump()"), v6.12
 */
BACKFIT_CARRY(include/linux/kmsg_dump.h, struct kmsg_dump_detail)
#endif
#endif
