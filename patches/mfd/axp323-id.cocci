// SPDX-License-Identifier: GPL-2.0
/// Number a power management chip behind those that the target numbers.
// What: the AXP323 has a number among the others, and the numbers have a type
// Upstream: 35fec94afe04 ("mfd: axp20x: Add support for AXP323"), v6.14
// When: !HAVE_CONSTANT(AXP323_ID) && MEMBER_IS(axp20x_dev, variant, long) && HAVE_CONSTANT(AXP717_ID)
// Provides: AXP323_ID
// Confidence: High
// Reduced: drivers of the target for parts of the AXP323 do not know it
// Test: tests/evolutions/mfd/axp323-id
// Example: case AXP323_ID: -> case BACKPORT_AXP323_ID:

@@
@@
-AXP323_ID
+BACKPORT_AXP323_ID

@@
struct axp20x_dev *chip;
expression dev, text;
@@
 dev_err(dev, text,
-	chip->variant
+	(unsigned int)chip->variant
	)
