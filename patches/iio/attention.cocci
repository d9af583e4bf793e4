// SPDX-License-Identifier: GPL-2.0
/// Leave out the channel of attention, a kind that the target's core has no name for.
// What: a channel may tell how attentive the user is
// Upstream: 596ef5cf654b ("iio: hid-sensor-prox: Add support for more channels"), v6.14
// When: !HAVE_ENUMERATOR(IIO_ATTENTION)
// Provides: IIO_ATTENTION, HID_USAGE_SENSOR_HUMAN_ATTENTION
// Confidence: High
// Reduced: a sensor's channel of the user's attention is not there; one that has no other is not driven
// Options: --no-includes
// Test: tests/evolutions/iio/attention
// Example: usages[] = { ..., HID_USAGE_SENSOR_HUMAN_ATTENTION, } -> usages[] = { ..., }

@@
identifier usages;
@@
 u32 usages[] = {
	...,
-	HID_USAGE_SENSOR_HUMAN_ATTENTION,
 };

@@
identifier channels, make;
@@
 struct iio_chan_spec channels[] = {
	...,
-	make(false, ...),
 };

@@
expression c;
@@
-c ? IIO_PROXIMITY : IIO_ATTENTION
+IIO_PROXIMITY

@@
expression usage;
statement S;
@@
-if (usage == HID_USAGE_SENSOR_HUMAN_ATTENTION) S
