/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_DRM_DRM_UTILS_H
#define _BACKPORT_DRM_DRM_UTILS_H
#include_next <drm/drm_utils.h>

#if !HAVE_TYPE(struct drm_panel_backlight_quirk)
/**
 * struct drm_panel_backlight_quirk - what is odd about a panel's backlight
 *
 * Upstream: not found (struct drm_panel_backlight_quirk in include/drm/drm_utils.h), by v7.3
 */
BACKFIT_CARRY(include/drm/drm_utils.h, struct drm_panel_backlight_quirk)
#endif

#if !DECLARED(drm_get_panel_backlight_quirk)
/**
 * drm_get_panel_backlight_quirk - what is odd about a panel's backlight
 *
 * Upstream: not found (drm_get_panel_backlight_quirk() in include/drm/drm_utils.h), by v7.3
 */
struct drm_edid;

const struct drm_panel_backlight_quirk *
drm_get_panel_backlight_quirk(const struct drm_edid *edid);
#endif
#endif
