/* SPDX-License-Identifier: GPL-2.0 */
/*
 * References of a packet's fragments, part of linux/skbuff.h before.
 *
 * Upstream: not found (include/linux/skbuff_ref.h), v6.10
 */
#ifndef _BACKPORT_LINUX_SKBUFF_REF_H
#define _BACKPORT_LINUX_SKBUFF_REF_H

#if HAVE_HEADER(linux/skbuff_ref.h)
#include_next <linux/skbuff_ref.h>
#else
#include <linux/skbuff.h>
#endif
#endif
