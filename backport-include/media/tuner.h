/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_MEDIA_TUNER_H
#define _BACKPORT_MEDIA_TUNER_H
#include_next <media/tuner.h>

#if !HAVE_CONSTANT(TUNER_SI2157)
/**
 * TUNER_SI2157 - a tuner's number
 *
 * Upstream: not found (TUNER_SI2157 in include/media/tuner.h), by v6.1
 */
BACKFIT_CARRY(include/media/tuner.h, TUNER_SI2157)
#endif

#if !HAVE_CONSTANT(TUNER_TENA_TNF_931D_DFDR1)
/**
 * TUNER_TENA_TNF_931D_DFDR1 - a tuner's number
 *
 * Upstream: not found (TUNER_TENA_TNF_931D_DFDR1 in include/media/tuner.h), by v6.12
 */
BACKFIT_CARRY(include/media/tuner.h, TUNER_TENA_TNF_931D_DFDR1)
#endif
#endif
