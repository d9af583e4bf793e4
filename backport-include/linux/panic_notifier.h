/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PANIC_NOTIFIER_H
#define _BACKPORT_LINUX_PANIC_NOTIFIER_H

#if HAVE_HEADER(linux/panic_notifier.h)
#include_next <linux/panic_notifier.h>
#else
/*
 * linux/kernel.h declares the list.
 *
 * Upstream: f39650de687e ("kernel.h: split out panic and oops helpers"), v5.14
 */
#include <linux/notifier.h>
#include <linux/kernel.h>
#endif
#endif
