// SPDX-License-Identifier: GPL-2.0
/// Leave the triggers of LEDs to software.
// What: struct led_classdev has callbacks with which hardware does a trigger's work
// Upstream: ed554d3f9451 ("leds: add APIs for LEDs hw control"), v6.5
// When: !HAVE_MEMBER(led_classdev, hw_control_set)
// Provides: led_classdev.hw_control_trigger, led_classdev.hw_control_is_supported
// Provides: led_classdev.hw_control_set, led_classdev.hw_control_get, led_classdev.hw_control_get_device
// Confidence: High
// Reduced: no trigger is done by hardware; brightness and the triggers of software work
// Test: tests/evolutions/leds/hw-control
// Comments: callbacks in initializers are not reached; a trigger that reads them finds none
// Example: led->hw_control_set = f; is dropped, and f marked as unused

@@
struct led_classdev *led;
expression trigger;
@@
-	led->hw_control_trigger = trigger;

@is_supported@
struct led_classdev *led;
identifier fn;
@@
-	led->hw_control_is_supported = fn;

@@
attribute name __maybe_unused;
identifier is_supported.fn;
@@
 static
-int
+int __maybe_unused
 fn(...)
 {
	...
 }

@set@
struct led_classdev *led;
identifier fn;
@@
-	led->hw_control_set = fn;

@@
attribute name __maybe_unused;
identifier set.fn;
@@
 static
-int
+int __maybe_unused
 fn(...)
 {
	...
 }

@get@
struct led_classdev *led;
identifier fn;
@@
-	led->hw_control_get = fn;

@@
attribute name __maybe_unused;
identifier get.fn;
@@
 static
-int
+int __maybe_unused
 fn(...)
 {
	...
 }

@get_device@
struct led_classdev *led;
identifier fn;
@@
-	led->hw_control_get_device = fn;

@@
attribute name __maybe_unused;
identifier get_device.fn;
@@
 static
-struct device *
+__maybe_unused struct device *
 fn(...)
 {
	...
 }

@@
struct led_classdev *led;
expression same;
@@
-if (!led->hw_control_get || !led->hw_control_set ||
-    !led->hw_control_is_supported)
-	return false;
-return same;
+return false;

@@
struct led_classdev *led;
expression list args;
@@
-led->hw_control_set(args);

@@
struct led_classdev *led;
expression list args;
@@
(
-led->hw_control_is_supported(args)
+ -EOPNOTSUPP
|
-led->hw_control_get(args)
+ -EOPNOTSUPP
|
-led->hw_control_get_device(args)
+NULL
)
