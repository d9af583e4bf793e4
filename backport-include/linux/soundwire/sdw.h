/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_SOUNDWIRE_SDW_H
#define _BACKPORT_LINUX_SOUNDWIRE_SDW_H
#include_next <linux/soundwire/sdw.h>

#if !HAVE_CONSTANT(SDCA_MAX_FUNCTION_COUNT)
/**
 * SDCA_MAX_FUNCTION_COUNT - how many functions a device has at most
 *
 * The newest <linux/soundwire/sdw.h> has it from <sound/sdca.h>, and
 * <sound/sdca_function.h> relies on that.
 *
 * Upstream: not found (SDCA_MAX_FUNCTION_COUNT in sound/sdca.h), v6.13
 */
BACKFIT_CARRY(include/sound/sdca.h, SDCA_MAX_FUNCTION_COUNT)
#endif
#endif
