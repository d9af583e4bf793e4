// SPDX-License-Identifier: GPL-2.0
/// Leave the LEDs of a PHY to the PHY.
// What: a PHY's driver sets its LEDs, which are registered as LEDs of Linux
// Upstream: 684818189b04 ("net: phy: phy_device: Call into the PHY driver to set LED brightness"), v6.4
// When: !HAVE_MEMBER(phy_driver, led_brightness_set)
// Provides: phy_driver.led_brightness_set, phy_driver.led_blink_set, phy_driver.led_polarity_set
// Provides: phy_driver.led_hw_is_supported, phy_driver.led_hw_control_set, phy_driver.led_hw_control_get
// Confidence: High
// Reduced: the PHY's LEDs do what its straps or firmware set, they are no LEDs of Linux
// Test: tests/evolutions/net/phy-leds
// Example: .led_brightness_set = f is dropped, and f marked as unused

@led_brightness_set@
identifier drvs, fn;
@@
 struct phy_driver drvs[] = {
	...,
	{
-	.led_brightness_set = fn,
	},
	...,
 };

@@
attribute name __maybe_unused;
identifier led_brightness_set.fn;
@@
 static
-int
+int __maybe_unused
 fn(...)
 {
	...
 }

@led_blink_set@
identifier drvs, fn;
@@
 struct phy_driver drvs[] = {
	...,
	{
-	.led_blink_set = fn,
	},
	...,
 };

@@
attribute name __maybe_unused;
identifier led_blink_set.fn;
@@
 static
-int
+int __maybe_unused
 fn(...)
 {
	...
 }

@led_hw_is_supported@
identifier drvs, fn;
@@
 struct phy_driver drvs[] = {
	...,
	{
-	.led_hw_is_supported = fn,
	},
	...,
 };

@@
attribute name __maybe_unused;
identifier led_hw_is_supported.fn;
@@
 static
-int
+int __maybe_unused
 fn(...)
 {
	...
 }

@led_hw_control_set@
identifier drvs, fn;
@@
 struct phy_driver drvs[] = {
	...,
	{
-	.led_hw_control_set = fn,
	},
	...,
 };

@@
attribute name __maybe_unused;
identifier led_hw_control_set.fn;
@@
 static
-int
+int __maybe_unused
 fn(...)
 {
	...
 }

@led_hw_control_get@
identifier drvs, fn;
@@
 struct phy_driver drvs[] = {
	...,
	{
-	.led_hw_control_get = fn,
	},
	...,
 };

@@
attribute name __maybe_unused;
identifier led_hw_control_get.fn;
@@
 static
-int
+int __maybe_unused
 fn(...)
 {
	...
 }

@led_polarity_set@
identifier drvs, fn;
@@
 struct phy_driver drvs[] = {
	...,
	{
-	.led_polarity_set = fn,
	},
	...,
 };

@@
attribute name __maybe_unused;
identifier led_polarity_set.fn;
@@
 static
-int
+int __maybe_unused
 fn(...)
 {
	...
 }
