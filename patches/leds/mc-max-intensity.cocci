// SPDX-License-Identifier: GPL-2.0
/// Limit each colour of an LED by the LED's brightness alone.
// What: a colour of a multicolor LED may have a largest intensity of its own, 0 for none
// Upstream: not found (mc_subled.max_intensity in include/linux/led-class-multicolor.h), v7.3
// When: HAVE_TYPE(struct mc_subled) && !HAVE_MEMBER(mc_subled, max_intensity)
//    && HAVE_EXPORT(led_classdev_multicolor_register_ext)
// Provides: mc_subled.max_intensity
// Confidence: High
// Reduced: a colour's intensity is limited by the LED's largest brightness, and not by one of its own
// Test: tests/evolutions/leds/mc-max-intensity
// Example: max = leds->subled_info[i].max_intensity; -> max = 0;

@@
expression subled, max;
@@
-max = subled.max_intensity;
+max = 0;

@@
expression subled, max;
@@
-subled.max_intensity = max;
