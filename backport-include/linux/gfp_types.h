/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_GFP_TYPES_H
#define _BACKPORT_LINUX_GFP_TYPES_H

#if HAVE_HEADER(linux/gfp_types.h)
#include_next <linux/gfp_types.h>
#else
/*
 * linux/gfp.h has all of it.
 *
 * Upstream: (include/linux/gfp_types.h), by v6.1
 */
#include <linux/gfp.h>
#endif
#endif
