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

#if !HAVE_CONSTANT(I915_COMPONENT_GSC_PROXY)
/**
 * I915_COMPONENT_GSC_PROXY - i915's proxy for the graphics' security controller
 *
 * i915 of a target without it never asks for the component, and the driver stays idle.
 *
 * Upstream: 1dd924f6885b ("mei: gsc_proxy: add gsc proxy driver"), v6.5
 */
#define I915_COMPONENT_GSC_PROXY	4
#endif
#endif
