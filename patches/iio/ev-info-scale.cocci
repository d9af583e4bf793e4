// SPDX-License-Identifier: GPL-2.0
/// Leave out an event's scale, which the target's core cannot show.
// What: an event may have a scale of its own
// Upstream: 2a76a626670b ("iio: core: Add IIO_EV_INFO_SCALE to event info"), v7.1
// When: !HAVE_ENUMERATOR(IIO_EV_INFO_SCALE)
// Provides: IIO_EV_INFO_SCALE
// Confidence: High
// Reduced: there is no such file in sysfs
// Options: --no-includes
// Test: tests/evolutions/iio/ev-info-scale
// Comments: what the driver would do when asked stays, under a number that no one asks for
// Example: BIT(IIO_A) | BIT(IIO_EV_INFO_SCALE) -> BIT(IIO_A)

@@
expression rest;
@@
(
-BIT(IIO_EV_INFO_SCALE) | rest
+rest
|
-rest | BIT(IIO_EV_INFO_SCALE)
+rest
)

@@
@@
-BIT(IIO_EV_INFO_SCALE)
+0

@@
@@
-IIO_EV_INFO_SCALE
+BACKPORT_NO_IIO_EV_INFO_SCALE
