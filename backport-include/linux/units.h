/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_UNITS_H
#define _BACKPORT_LINUX_UNITS_H
#include_next <linux/units.h>

#if !HAVE_CONSTANT(MICROJOULE_PER_JOULE)
/**
 * MICROJOULE_PER_JOULE - parts of a joule
 *
 * Upstream: (MICROJOULE_PER_JOULE in include/linux/units.h), by v7.3
 */
BACKFIT_CARRY(include/linux/units.h, MICROJOULE_PER_JOULE)
#endif

#if !HAVE_CONSTANT(NANOJOULE_PER_JOULE)
/**
 * NANOJOULE_PER_JOULE - parts of a joule
 *
 * Upstream: (NANOJOULE_PER_JOULE in include/linux/units.h), by v7.3
 */
BACKFIT_CARRY(include/linux/units.h, NANOJOULE_PER_JOULE)
#endif

#if !HAVE_CONSTANT(MICROHZ_PER_HZ)
/**
 * MICROHZ_PER_HZ - parts of a hertz
 *
 * Upstream: not found (MICROHZ_PER_HZ in linux/units.h), v5.17
 */
BACKFIT_CARRY(include/linux/units.h, MICROHZ_PER_HZ)
#endif

#if !HAVE_CONSTANT(PERMYRIAD)
/**
 * PERMYRIAD - parts of a whole
 *
 * Upstream: not found (PERMYRIAD in linux/units.h), v6.18
 */
BACKFIT_CARRY(include/linux/units.h, PERMYRIAD)
#endif
#endif
