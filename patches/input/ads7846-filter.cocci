// SPDX-License-Identifier: GPL-2.0
/// Take the results of a filter from the target's header.
// What: enum ads7846_filter moved from a header to the driver
// Upstream: not found (enum ads7846_filter in drivers/input/touchscreen/ads7846.c), v5.19
// When: HAVE_TYPE(enum ads7846_filter)
// Provides: enum ads7846_filter, ADS7846_FILTER_OK, ADS7846_FILTER_REPEAT, ADS7846_FILTER_IGNORE
// Keeps: enum ads7846_filter, ADS7846_FILTER_OK, ADS7846_FILTER_REPEAT, ADS7846_FILTER_IGNORE
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/input/ads7846-filter
// Example: enum ads7846_filter { ... }; -> nothing
@@
@@
-enum ads7846_filter { ... };
