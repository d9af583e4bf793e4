/* SPDX-License-Identifier: GPL-2.0 */
/*
 * min(), max() and their like, part of linux/kernel.h before.
 *
 * Upstream: b296a6d53339 ("kernel.h: split out min()/max() et al. helpers"), v5.10
 */
#ifndef _BACKPORT_LINUX_MINMAX_H
#define _BACKPORT_LINUX_MINMAX_H

#if HAVE_HEADER(linux/minmax.h)
#include_next <linux/minmax.h>
#else
#include <linux/kernel.h>
#endif
#endif
