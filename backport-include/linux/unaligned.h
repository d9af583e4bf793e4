/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Loads and stores of unaligned values, each architecture's own header before.
 *
 * Upstream: 5f60d5f6bbc1 ("move asm/unaligned.h to linux/unaligned.h"), v6.12
 */
#ifndef _BACKPORT_LINUX_UNALIGNED_H
#define _BACKPORT_LINUX_UNALIGNED_H

#if HAVE_HEADER(linux/unaligned.h)
#include_next <linux/unaligned.h>
#else
#include <asm/unaligned.h>
#endif
#endif
