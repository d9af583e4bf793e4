/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Hexadecimal conversions, part of linux/kernel.h before.
 *
 * Upstream: ("kernel.h: split the hexadecimal related helpers to hex.h"), v6.4
 */
#ifndef _BACKPORT_LINUX_HEX_H
#define _BACKPORT_LINUX_HEX_H

#if HAVE_HEADER(linux/hex.h)
#include_next <linux/hex.h>
#else
#include <linux/kernel.h>
#endif
#endif
