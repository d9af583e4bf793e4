/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_TYPES_H
#define _BACKPORT_LINUX_TYPES_H
#include_next <linux/types.h>

#if !HAVE_TYPE(intptr_t)
/**
 * intptr_t - an integer that holds a pointer
 *
 * Upstream: (intptr_t in include/linux/types.h), by v7.3
 */
typedef long intptr_t;
#endif

#if !HAVE_TYPE(ullong)
/**
 * typedef ullong - unsigned long long, as parameters of modules name it
 *
 * Upstream: not found (typedef ullong in include/linux/types.h), v7.0
 */
typedef unsigned long long ullong;
#endif
#endif
