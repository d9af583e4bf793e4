// SPDX-License-Identifier: GPL-2.0
/// Leave it to the module's parameter alone whether a bus is tested.
// What: a driver can have the test of its bit-banged bus left out
// Upstream: not found (i2c_algo_bit_data.skip_bit_test in include/linux/i2c-algo-bit.h), v7.3
// When: HAVE_TYPE(struct i2c_algo_bit_data) && !HAVE_MEMBER(i2c_algo_bit_data, skip_bit_test)
// Provides: i2c_algo_bit_data.skip_bit_test
// Confidence: High
// Reduced: no
// Test: tests/evolutions/i2c/skip-bit-test
// Comments: no driver of the target asks for it, its structure cannot say so
// Example: test && !data->skip_bit_test -> test

@@
struct i2c_algo_bit_data *data;
expression test;
@@
-test && !data->skip_bit_test
+test
