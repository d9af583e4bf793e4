/* SPDX-License-Identifier: GPL-2.0 */
/*
 * ARRAY_SIZE(), part of linux/kernel.h before.
 *
 * Upstream: 3cd39bc3b11b ("kernel.h: Move ARRAY_SIZE() to a separate header"), v6.7
 */
#ifndef _BACKPORT_LINUX_ARRAY_SIZE_H
#define _BACKPORT_LINUX_ARRAY_SIZE_H

#if HAVE_HEADER(linux/array_size.h)
#include_next <linux/array_size.h>
#else
#include <linux/kernel.h>
#endif
#endif
