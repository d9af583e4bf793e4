// SPDX-License-Identifier: GPL-2.0
/// Install callbacks that set lines and return an error by ones that return nothing.
// What: gpio_chip.set and .set_multiple return an error, which the core passes on
// Upstream: d9d87d90cc0b ("treewide: rename GPIO set callbacks back to their original names"), v6.17
// When: MEMBER_RETURNS(gpio_chip, set, void) && !HAVE_MEMBER(gpio_chip, set_rv)
// Provides: gpio_chip.set, gpio_chip.set_multiple
// Confidence: High
// Reduced: who sets a line is not told of an error, for the target's core does not ask
// Options: --no-includes
// Test: tests/evolutions/gpio/set-void
// Comments: a callback that another file defines is not reached
// Example: chip->set = foo_set -> chip->set = foo_set_void, which calls it
@@
identifier drv, fn;
@@
 struct gpio_chip drv = {
	.set =
-	&
	fn,
 };

@@
identifier drv;
identifier fn !~ "_set_void$";
fresh identifier wrapper = drv ## "_set_void";
@@
+static void wrapper(struct gpio_chip *gc, unsigned int offset, int value)
+{
+	fn(gc, offset, value);
+}
+
 struct gpio_chip drv = {
	.set =
-	fn
+	wrapper
	,
 };

@@
identifier drv, fn;
@@
 struct gpio_chip drv = {
	.set_multiple =
-	&
	fn,
 };

@@
identifier drv;
identifier fn !~ "_set_multiple_void$";
fresh identifier wrapper = drv ## "_set_multiple_void";
@@
+static void wrapper(struct gpio_chip *gc, unsigned long *mask,
+		    unsigned long *bits)
+{
+	fn(gc, mask, bits);
+}
+
 struct gpio_chip drv = {
	.set_multiple =
-	fn
+	wrapper
	,
 };

@one_used@
identifier fn !~ "_void$";
expression e;
@@
(
 e.set = fn
|
 e->set = fn
)

@one_defined@
identifier one_used.fn, chip, offset, value;
fresh identifier wrapper = fn ## "_void";
@@
 fn(struct gpio_chip *chip, unsigned int offset, int value)
 {
	...
 }
+
+static void wrapper(struct gpio_chip *chip, unsigned int offset, int value)
+{
+	fn(chip, offset, value);
+}

@@
identifier one_used.fn, one_defined.wrapper;
expression e;
@@
(
 e.set =
-	fn
+	wrapper
|
 e->set =
-	fn
+	wrapper
)

@many_used@
identifier fn !~ "_void$";
expression e;
@@
(
 e.set_multiple = fn
|
 e->set_multiple = fn
)

@many_defined@
identifier many_used.fn, chip, mask, bits;
fresh identifier wrapper = fn ## "_void";
@@
 fn(struct gpio_chip *chip, unsigned long *mask, unsigned long *bits)
 {
	...
 }
+
+static void wrapper(struct gpio_chip *chip, unsigned long *mask,
+		    unsigned long *bits)
+{
+	fn(chip, mask, bits);
+}

@@
identifier many_used.fn, many_defined.wrapper;
expression e;
@@
(
 e.set_multiple =
-	fn
+	wrapper
|
 e->set_multiple =
-	fn
+	wrapper
)
