// SPDX-License-Identifier: GPL-2.0
/// Leave out a channel's delay of conversion, which the target's core cannot show.
// What: a channel may have the delay of its conversion adjusted
// Upstream: not found (IIO_CHAN_INFO_CONVDELAY in include/linux/iio/types.h), v6.17
// When: !HAVE_ENUMERATOR(IIO_CHAN_INFO_CONVDELAY)
// Provides: IIO_CHAN_INFO_CONVDELAY
// Confidence: High
// Reduced: there is no such file in sysfs
// Options: --no-includes
// Test: tests/evolutions/iio/chan-info-convdelay
// Comments: what the driver would do when asked stays, under a number that no one asks for
// Example: BIT(IIO_A) | BIT(IIO_CHAN_INFO_CONVDELAY) -> BIT(IIO_A)

@@
expression rest;
@@
(
-BIT(IIO_CHAN_INFO_CONVDELAY) | rest
+rest
|
-rest | BIT(IIO_CHAN_INFO_CONVDELAY)
+rest
)

@@
@@
-BIT(IIO_CHAN_INFO_CONVDELAY)
+0

@@
@@
-IIO_CHAN_INFO_CONVDELAY
+BACKPORT_NO_IIO_CHAN_INFO_CONVDELAY
