/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The printf and scanf families, part of linux/kernel.h before.
 *
 * Upstream: 39ced19b9e60 ("lib/vsprintf: split out sprintf() and friends"), v6.6
 */
#ifndef _BACKPORT_LINUX_SPRINTF_H
#define _BACKPORT_LINUX_SPRINTF_H

#if HAVE_HEADER(linux/sprintf.h)
#include_next <linux/sprintf.h>
#else
#include <linux/kernel.h>
#endif
#endif
