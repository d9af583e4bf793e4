// SPDX-License-Identifier: GPL-2.0
/*
 * Input devices: what is copied, what is enabled, and codes of hardware.
 */
#include <kunit/test.h>
#include <linux/input.h>

static void copied_axes(struct kunit *test)
{
	struct input_dev *from = input_allocate_device(), *to = input_allocate_device();

	KUNIT_ASSERT_NOT_NULL(test, from);
	KUNIT_ASSERT_NOT_NULL(test, to);
	input_set_abs_params(from, ABS_X, -5, 100, 2, 3);
	input_abs_set_val(from, ABS_X, 42);
	input_copy_abs(to, ABS_Y, from, ABS_X);
	KUNIT_EXPECT_TRUE(test, test_bit(ABS_Y, to->absbit));
	KUNIT_EXPECT_TRUE(test, test_bit(EV_ABS, to->evbit));
	KUNIT_EXPECT_FALSE(test, test_bit(ABS_X, to->absbit));
	KUNIT_EXPECT_EQ(test, input_abs_get_min(to, ABS_Y), -5);
	KUNIT_EXPECT_EQ(test, input_abs_get_max(to, ABS_Y), 100);
	KUNIT_EXPECT_EQ(test, input_abs_get_fuzz(to, ABS_Y), 2);
	KUNIT_EXPECT_EQ(test, input_abs_get_flat(to, ABS_Y), 3);
	KUNIT_EXPECT_EQ(test, input_abs_get_val(to, ABS_Y), 42);
	input_free_device(from);
	input_free_device(to);
}

static void enabled(struct kunit *test)
{
	struct input_dev *dev = input_allocate_device();

	KUNIT_ASSERT_NOT_NULL(test, dev);
	mutex_lock(&dev->mutex);
	KUNIT_EXPECT_FALSE(test, input_device_enabled(dev));
	mutex_unlock(&dev->mutex);
	input_free_device(dev);
}

static void codes(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, ABS_PROFILE, 0x21);
	KUNIT_EXPECT_EQ(test, BTN_GRIPL, 0x224);
	KUNIT_EXPECT_EQ(test, BTN_GRIPR, 0x225);
	KUNIT_EXPECT_EQ(test, BTN_GRIPL2, 0x226);
	KUNIT_EXPECT_EQ(test, BTN_GRIPR2, 0x227);
	KUNIT_EXPECT_EQ(test, INPUT_PROP_PRESSUREPAD, 7);
	KUNIT_EXPECT_EQ(test, KEY_CAMERA_ACCESS_ENABLE, 0x24b);
	KUNIT_EXPECT_EQ(test, KEY_CAMERA_ACCESS_DISABLE, 0x24c);
	KUNIT_EXPECT_EQ(test, KEY_CAMERA_ACCESS_TOGGLE, 0x24d);
	KUNIT_EXPECT_EQ(test, KEY_PERFORMANCE, 0x2bd);
}

static struct kunit_case input_cases[] = {
	KUNIT_CASE(copied_axes),
	KUNIT_CASE(enabled),
	KUNIT_CASE(codes),
	{}
};

static struct kunit_suite input_suite = {
	.name = "backfit-input",
	.test_cases = input_cases,
};
kunit_test_suites(&input_suite);

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Tests of input devices");
