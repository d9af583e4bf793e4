// SPDX-License-Identifier: GPL-2.0
/// Follow a panel's power alone where the target does not tell of its backlight.
// What: a follower of a panel may be told when the panel and its backlight are enabled
// Upstream: 2eb22214c132 ("drm/panel: Allow powering on panel follower after panel is enabled"), v6.18
// When: HAVE_TYPE(struct drm_panel_follower_funcs) && !HAVE_MEMBER(drm_panel_follower_funcs, panel_enabled)
// When: !HAVE_MACRO(HID_QUIRK_POWER_ON_AFTER_BACKLIGHT)
// Provides: drm_panel_follower_funcs.panel_enabled, drm_panel_follower_funcs.panel_disabling
// Provides: HID_QUIRK_POWER_ON_AFTER_BACKLIGHT
// Confidence: High
// Reduced: a touch screen that should get its power after the backlight gets it with the panel, as on the target
// Options: --no-includes
// Test: tests/evolutions/hid/panel-follower-enabled
// Example: if (quirks & HID_QUIRK_POWER_ON_AFTER_BACKLIGHT) a; else b; -> b;

@@
expression quirks, funcs, after, before;
@@
-if (quirks & HID_QUIRK_POWER_ON_AFTER_BACKLIGHT)
-	funcs = after;
-else
-	funcs = before;
+funcs = before;

@@
expression c, quirks;
@@
-if (c)
-	quirks = HID_QUIRK_POWER_ON_AFTER_BACKLIGHT;

@@
identifier funcs, on, off;
@@
-static const struct drm_panel_follower_funcs funcs = {
-	.panel_enabled = on,
-	.panel_disabling = off,
-};
