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

#if !CALLABLE(ARRAY_END)
/**
 * ARRAY_END - where an array ends: the address behind its last element
 *
 * Upstream: not found (array_size.h: add ARRAY_END()), v7.0
 */
BACKFIT_CARRY(include/linux/array_size.h, ARRAY_END)
#endif
#endif
