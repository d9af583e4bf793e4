// SPDX-License-Identifier: GPL-2.0
/// Name the type of a channel's scan_type by the shim's name for it.
// What: the anonymous struct in iio_chan_spec became struct iio_scan_type
// Upstream: fd7179ece035 ("iio: introduce struct iio_scan_type"), v6.11
// When: !HAVE_TYPE(struct iio_scan_type)
// Provides: struct iio_scan_type iio_chan_spec.scan_type
// Provides: iio_scan_type.sign iio_scan_type.realbits iio_scan_type.storagebits
// Provides: iio_scan_type.format iio_scan_type.shift iio_scan_type.repeat iio_scan_type.endianness
// Keeps: iio_chan_spec.scan_type
// Optional: yes
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/iio/scan-type
// Comments: drivers with several scan types per channel (ext_scan_type) need more than this
// Example: const struct iio_scan_type *t -> const backport_iio_scan_type *t

@@
expression e;
@@
 (struct iio_scan_type) {
-	.format = e,
+	.sign = e,
 }

@@
@@
-struct iio_scan_type;

@@
typedef backport_iio_scan_type;
@@
-struct iio_scan_type
+backport_iio_scan_type
