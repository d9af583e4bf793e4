// SPDX-License-Identifier: GPL-2.0
/// Install callbacks that set lines and return an error by .set_rv and .set_multiple_rv.
// What: gpio_chip.set and .set_multiple return an error; in between, .set_rv and .set_multiple_rv took such functions
// Upstream: d9d87d90cc0b ("treewide: rename GPIO set callbacks back to their original names"), v6.17
// When: MEMBER_RETURNS(gpio_chip, set, void) && HAVE_MEMBER(gpio_chip, set_rv)
// Provides: gpio_chip.set, gpio_chip.set_multiple
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/gpio/set-rv
// Example: chip->set = foo_set -> chip->set_rv = foo_set
@@
identifier chip;
expression fn;
@@
 struct gpio_chip chip = {
-	.set
+	.set_rv
 	= fn,
 };

@@
identifier chip;
expression fn;
@@
 struct gpio_chip chip = {
-	.set_multiple
+	.set_multiple_rv
 	= fn,
 };

@@
expression fn;
@@
 (struct gpio_chip) {
-	.set
+	.set_rv
 	= fn,
 }

@@
expression fn;
@@
 (struct gpio_chip) {
-	.set_multiple
+	.set_multiple_rv
 	= fn,
 }

@typed@
struct gpio_chip *chip;
@@
(
-chip->set
+chip->set_rv
|
-chip->set_multiple
+chip->set_multiple_rv
)

@one@
identifier fn, chip;
@@
 fn(struct gpio_chip *chip, ...)
 {
	...
 }

@@
identifier one.fn;
expression e;
@@
(
-e.set = fn
+e.set_rv = fn
|
-e->set = fn
+e->set_rv = fn
|
-e.set_multiple = fn
+e.set_multiple_rv = fn
|
-e->set_multiple = fn
+e->set_multiple_rv = fn
)
