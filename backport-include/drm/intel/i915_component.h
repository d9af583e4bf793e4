/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_DRM_INTEL_I915_COMPONENT_H
#define _BACKPORT_DRM_INTEL_I915_COMPONENT_H

#if HAVE_HEADER(drm/intel/i915_component.h)
#include_next <drm/intel/i915_component.h>
#else
/*
 * It lay one folder further up.
 *
 * Upstream: (include/drm/intel/i915_component.h), by v6.12
 */
#include <drm/i915_component.h>
#endif

#if !HAVE_ENUMERATOR(I915_COMPONENT_GSC_PROXY)
/**
 * I915_COMPONENT_GSC_PROXY - what a graphics driver asks of the GSC's proxy
 *
 * A graphics driver that does not know it never asks.
 *
 * Upstream: not found (I915_COMPONENT_GSC_PROXY in include/drm/intel/i915_component.h), v6.5
 */
#define I915_COMPONENT_GSC_PROXY	4
#endif
#endif
