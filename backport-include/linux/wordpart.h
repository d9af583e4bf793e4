/* SPDX-License-Identifier: GPL-2.0 */
/*
 * upper_32_bits() and the like, part of linux/kernel.h before.
 *
 * Upstream: adeb04362d74 ("kernel.h: Move upper_*_bits() and lower_*_bits() to wordpart.h"), v6.9
 */
#ifndef _BACKPORT_LINUX_WORDPART_H
#define _BACKPORT_LINUX_WORDPART_H

#if HAVE_HEADER(linux/wordpart.h)
#include_next <linux/wordpart.h>
#else
#include <linux/kernel.h>
#endif

#if !CALLABLE(lower_16_bits)
/**
 * lower_16_bits - the low half of a 32 bit value; upper_16_bits - the other
 *
 * Upstream: 03cb4473be92 ("ice: add low level PTP clock access functions"), v5.14
 */
BACKFIT_CARRY(include/linux/wordpart.h, upper_16_bits, lower_16_bits)
#endif
#endif
