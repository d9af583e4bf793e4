/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_DRM_DRM_GEM_H
#define _BACKPORT_DRM_DRM_GEM_H
#include_next <drm/drm_gem.h>

/* here, for drm/drm_exec.h may have to come along */
#if HAVE_HEADER(drm/drm_exec.h) && !HAVE_CONSTANT(DRM_EXEC_DUMMY)
/**
 * DRM_EXEC_DUMMY - the mark of a first iteration
 *
 * Upstream: not found (DRM_EXEC_DUMMY moved to include/drm/drm_exec.h), by v7.3
 */
BACKFIT_CARRY(include/drm/drm_exec.h, DRM_EXEC_DUMMY)
#endif
#endif
