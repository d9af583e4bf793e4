/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_ARGS_H
#define _BACKPORT_LINUX_ARGS_H

#if HAVE_HEADER(linux/args.h)
#include_next <linux/args.h>
#else
/*
 * linux/kernel.h has all of it.
 *
 * Upstream: ("kernel.h: split out COUNT_ARGS() and CONCATENATE() to args.h"), v6.6
 */
#include <linux/kernel.h>
#endif
#endif
