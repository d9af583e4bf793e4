// SPDX-License-Identifier: GPL-2.0
/// Leave out channels of coverage, a kind that the target's core has no name for.
// What: a channel may tell how much of something is covered
// Upstream: not found (IIO_COVERAGE in include/uapi/linux/iio/types.h), v7.3
// When: !HAVE_ENUMERATOR(IIO_COVERAGE)
// Provides: IIO_COVERAGE
// Confidence: Moderate
// Reduced: the coverage has no channel; what it is computed from has
// Test: tests/evolutions/iio/coverage
// Comments: the place that was counted for the channel stays empty behind the others, without a file
// Example: chan[i++] = CHAN(IIO_COVERAGE, n++, at); -> n++;

@@
expression channels, number, at;
identifier make;
@@
-channels = make(IIO_COVERAGE, number, at);
+number;

@@
expression type;
@@
 switch (
-type
+(int)type
 ) {
 case IIO_COVERAGE: ...
 }

@@
@@
-IIO_COVERAGE
+BACKPORT_NO_IIO_COVERAGE
