// SPDX-License-Identifier: GPL-2.0
/// Have all interrupt domains of a device go by one name.
// What: domains of several interrupt chips of one device are told apart by a suffix
// Upstream: not found (regmap_irq_chip.domain_suffix in include/linux/regmap.h), v6.13
// When: HAVE_TYPE(struct regmap_irq_chip) && !HAVE_MEMBER(regmap_irq_chip, domain_suffix)
// Provides: regmap_irq_chip.domain_suffix
// Confidence: High
// Reduced: only one of the domains has a file in debugfs
// Test: tests/evolutions/regmap/irq-domain-suffix
// Example: { .domain_suffix = "TMU" } -> { }

@@
identifier chip;
expression suffix;
@@
 struct regmap_irq_chip chip = {
-	.domain_suffix = suffix,
 };
