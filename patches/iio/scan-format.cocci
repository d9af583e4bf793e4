// SPDX-License-Identifier: GPL-2.0
/// Call the format of a channel's data by its older name, sign.
// What: iio_scan_type.sign got a second name, for formats that are more than signed or not
// Upstream: fda05af070e7 ("iio: Replace 'sign' field with union in struct iio_scan_type"), v7.2
// When: HAVE_TYPE(struct iio_scan_type) && !HAVE_MEMBER(iio_scan_type, format)
// Provides: iio_scan_type.format
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/iio/scan-format
// Comments: where the type has no name at all, iio/scan-type does it
// Example: (struct iio_scan_type) { .format = 's' } -> (struct iio_scan_type) { .sign = 's' }

@@
expression e;
@@
 (struct iio_scan_type) {
-	.format = e,
+	.sign = e,
 }

@@
identifier t;
expression e;
@@
 struct iio_scan_type t = {
-	.format = e,
+	.sign = e,
 };

@@
struct iio_scan_type *t;
@@
-t->format
+t->sign

@@
struct iio_scan_type t;
@@
-t.format
+t.sign
