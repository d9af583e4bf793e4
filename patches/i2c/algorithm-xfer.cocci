// SPDX-License-Identifier: GPL-2.0
/// Name the transfer callbacks of an I2C algorithm master_xfer and master_xfer_atomic.
// What: i2c_algorithm.master_xfer became xfer, as the specification no longer says master
// Upstream: a93c2e5fe766 ("i2c: reword i2c_algorithm according to newest specification"), v6.11
// When: !HAVE_MEMBER(i2c_algorithm, xfer)
// Provides: i2c_algorithm.xfer, i2c_algorithm.xfer_atomic
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/i2c/algorithm-xfer
// Comments: an algorithm whose structure is another header's is reached by adap->algo and algo only
// Example: .xfer = foo_xfer -> .master_xfer = foo_xfer
@@
identifier a;
expression fn;
@@
 struct i2c_algorithm a = {
-	.xfer
+	.master_xfer
 	= fn,
 };

@@
identifier a;
expression fn;
@@
 struct i2c_algorithm a = {
-	.xfer_atomic
+	.master_xfer_atomic
 	= fn,
 };

@@
struct i2c_algorithm *a;
@@
(
-a->xfer
+a->master_xfer
|
-a->xfer_atomic
+a->master_xfer_atomic
)

@@
struct i2c_algorithm a;
@@
(
-a.xfer
+a.master_xfer
|
-a.xfer_atomic
+a.master_xfer_atomic
)

@@
expression adap;
@@
(
-adap->algo->xfer
+adap->algo->master_xfer
|
-adap->algo->xfer_atomic
+adap->algo->master_xfer_atomic
|
-adap.algo->xfer
+adap.algo->master_xfer
|
-adap.algo->xfer_atomic
+adap.algo->master_xfer_atomic
)
