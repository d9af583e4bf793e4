// SPDX-License-Identifier: GPL-2.0
/// Install a write_event_config that takes a bool by one that takes an int.
// What: iio_info.write_event_config takes its state as bool, which it always was
// Upstream: b4b42f28a0df ("iio: fix write_event_config signature"), v6.13
// When: MEMBER_PARAM_IS(iio_info, write_event_config, 5, int)
// Provides: iio_info.write_event_config
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/iio/write-event-config-int
// Comments: a callback installed by an assignment is not reached, nor one within a structure but in its iio_info
// Example: .write_event_config = fn -> .write_event_config = foo_write_event_config_int, which calls it
@@
identifier drv, fn;
@@
 struct iio_info drv = {
	.write_event_config =
-	&
	fn,
 };

@@
identifier drv;
identifier fn !~ "_write_event_config_int$";
fresh identifier wrapper = drv ## "_write_event_config_int";
@@
+static int wrapper(struct iio_dev *indio_dev, const struct iio_chan_spec *chan,
+		   enum iio_event_type type, enum iio_event_direction dir, int state)
+{
+	return fn(indio_dev, chan, type, dir, state);
+}
+
 struct iio_info drv = {
	.write_event_config =
-	fn
+	wrapper
	,
 };

@@
identifier rec, chip;
identifier fn !~ "_write_event_config_int$";
fresh identifier wrapper = chip ## "_write_event_config_int";
@@
+static int wrapper(struct iio_dev *indio_dev, const struct iio_chan_spec *chan,
+		   enum iio_event_type type, enum iio_event_direction dir, int state)
+{
+	return fn(indio_dev, chan, type, dir, state);
+}
+
 struct rec chip = {
	.iio_info = {
		.write_event_config =
-		fn
+		wrapper
		,
	},
 };
