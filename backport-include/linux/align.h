/* SPDX-License-Identifier: GPL-2.0 */
/*
 * ALIGN() and its like, part of linux/kernel.h before.
 *
 * Upstream: 08c5188ef40f ("kernel.h: drop inclusion in bitmap.h"), v5.13
 */
#ifndef _BACKPORT_LINUX_ALIGN_H
#define _BACKPORT_LINUX_ALIGN_H

#if HAVE_HEADER(linux/align.h)
#include_next <linux/align.h>
#else
#include <linux/kernel.h>
#endif
#endif
