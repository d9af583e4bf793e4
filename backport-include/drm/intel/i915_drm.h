/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_DRM_INTEL_I915_DRM_H
#define _BACKPORT_DRM_INTEL_I915_DRM_H

#if HAVE_HEADER(drm/intel/i915_drm.h)
#include_next <drm/intel/i915_drm.h>
#else
/*
 * It lay one folder further up.
 *
 * Upstream: (include/drm/intel/i915_drm.h), by v6.12
 */
#include <drm/i915_drm.h>
#endif
#endif
