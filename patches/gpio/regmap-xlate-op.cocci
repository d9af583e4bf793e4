// SPDX-License-Identifier: GPL-2.0
/// Drop the operation from gpio_regmap's reg_mask_xlate where the driver does not look at it.
// What: reg_mask_xlate is told which operation it translates for
// Upstream: 6c53312b7e2d ("gpio: regmap: Add gpio_regmap_operation to extend reg_mask_xlate callback"), v7.3
// When: HAVE_MEMBER(gpio_regmap_config, reg_mask_xlate) && !HAVE_TYPE(enum gpio_regmap_operation)
// Provides: gpio_regmap_config.reg_mask_xlate enum gpio_regmap_operation
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/gpio/regmap-xlate-op
// Comments: a driver that looks at the operation needs the newer library
// Example: xlate(gpio, op, base, ...) -> xlate(gpio, base, ...)

@installed@
struct gpio_regmap_config config;
identifier fn;
@@
 config.reg_mask_xlate = fn;

@listed@
identifier config, fn;
@@
 struct gpio_regmap_config config = {
	.reg_mask_xlate = fn,
 };

@@
identifier fn = { installed.fn, listed.fn };
identifier gpio, op;
@@
 int fn(struct gpio_regmap *gpio,
-	enum gpio_regmap_operation op,
	...)
 {
	... when != op
 }
