/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_MEDIA_RC_MAP_H
#define _BACKPORT_MEDIA_RC_MAP_H
#include_next <media/rc-map.h>

#if !HAVE_CONSTANT(RC_MAP_BEELINK_MXIII)
/**
 * RC_MAP_BEELINK_MXIII - the name of this remote control's keys
 *
 * Upstream: (RC_MAP_BEELINK_MXIII in include/media/rc-map.h), by v7.3
 */
BACKFIT_CARRY(include/media/rc-map.h, RC_MAP_BEELINK_MXIII)
#endif

#if !HAVE_CONSTANT(RC_MAP_CT_90405)
/**
 * RC_MAP_CT_90405 - the name of this remote control's keys
 *
 * Upstream: (RC_MAP_CT_90405 in include/media/rc-map.h), by v7.3
 */
BACKFIT_CARRY(include/media/rc-map.h, RC_MAP_CT_90405)
#endif

#if !HAVE_CONSTANT(RC_MAP_DREAMBOX)
/**
 * RC_MAP_DREAMBOX - the name of this remote control's keys
 *
 * Upstream: (RC_MAP_DREAMBOX in include/media/rc-map.h), by v7.3
 */
BACKFIT_CARRY(include/media/rc-map.h, RC_MAP_DREAMBOX)
#endif

#if !HAVE_CONSTANT(RC_MAP_KHAMSIN)
/**
 * RC_MAP_KHAMSIN - the name of this remote control's keys
 *
 * Upstream: (RC_MAP_KHAMSIN in include/media/rc-map.h), by v7.3
 */
BACKFIT_CARRY(include/media/rc-map.h, RC_MAP_KHAMSIN)
#endif

#if !HAVE_CONSTANT(RC_MAP_MECOOL_KII_PRO)
/**
 * RC_MAP_MECOOL_KII_PRO - the name of this remote control's keys
 *
 * Upstream: (RC_MAP_MECOOL_KII_PRO in include/media/rc-map.h), by v7.3
 */
BACKFIT_CARRY(include/media/rc-map.h, RC_MAP_MECOOL_KII_PRO)
#endif

#if !HAVE_CONSTANT(RC_MAP_MECOOL_KIII_PRO)
/**
 * RC_MAP_MECOOL_KIII_PRO - the name of this remote control's keys
 *
 * Upstream: (RC_MAP_MECOOL_KIII_PRO in include/media/rc-map.h), by v7.3
 */
BACKFIT_CARRY(include/media/rc-map.h, RC_MAP_MECOOL_KIII_PRO)
#endif

#if !HAVE_CONSTANT(RC_MAP_MINIX_NEO)
/**
 * RC_MAP_MINIX_NEO - the name of this remote control's keys
 *
 * Upstream: (RC_MAP_MINIX_NEO in include/media/rc-map.h), by v7.3
 */
BACKFIT_CARRY(include/media/rc-map.h, RC_MAP_MINIX_NEO)
#endif

#if !HAVE_CONSTANT(RC_MAP_MYGICA_UTV3)
/**
 * RC_MAP_MYGICA_UTV3 - the name of this remote control's keys
 *
 * Upstream: (RC_MAP_MYGICA_UTV3 in include/media/rc-map.h), by v7.3
 */
BACKFIT_CARRY(include/media/rc-map.h, RC_MAP_MYGICA_UTV3)
#endif

#if !HAVE_CONSTANT(RC_MAP_PINE64)
/**
 * RC_MAP_PINE64 - the name of this remote control's keys
 *
 * Upstream: (RC_MAP_PINE64 in include/media/rc-map.h), by v7.3
 */
BACKFIT_CARRY(include/media/rc-map.h, RC_MAP_PINE64)
#endif

#if !HAVE_CONSTANT(RC_MAP_SIEMENS_GIGASET_RC20)
/**
 * RC_MAP_SIEMENS_GIGASET_RC20 - the name of this remote control's keys
 *
 * Upstream: (RC_MAP_SIEMENS_GIGASET_RC20 in include/media/rc-map.h), by v7.3
 */
BACKFIT_CARRY(include/media/rc-map.h, RC_MAP_SIEMENS_GIGASET_RC20)
#endif

#if !HAVE_CONSTANT(RC_MAP_XBOX_360)
/**
 * RC_MAP_XBOX_360 - the name of this remote control's keys
 *
 * Upstream: (RC_MAP_XBOX_360 in include/media/rc-map.h), by v7.3
 */
BACKFIT_CARRY(include/media/rc-map.h, RC_MAP_XBOX_360)
#endif
#endif
