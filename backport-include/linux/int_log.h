/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_INT_LOG_H
#define _BACKPORT_LINUX_INT_LOG_H

#if HAVE_HEADER(linux/int_log.h)
#include_next <linux/int_log.h>
#else
/*
 * dvb-core had intlog2() and intlog10() before.
 *
 * Upstream: f97fa3dcb2db ("lib/math: Move dvb_math.c into lib/math/int_log.c"), v6.4
 */
#include <media/dvb_math.h>
#endif
#endif
