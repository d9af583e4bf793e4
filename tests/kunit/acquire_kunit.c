// SPDX-License-Identifier: GPL-2.0
/*
 * Guards that may fail, and tell how.
 */
#include <kunit/test.h>
#include <linux/cleanup.h>
#include <linux/mutex.h>

static DEFINE_MUTEX(lock);

static int interruptible(void)
{
	ACQUIRE(mutex_intr, held)(&lock);
	int err = ACQUIRE_ERR(mutex_intr, &held);

	return err ?: mutex_is_locked(&lock);
}

static int try_acquire(void)
{
	ACQUIRE(mutex_try, held)(&lock);

	return ACQUIRE_ERR(mutex_try, &held);
}

static void acquired(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, interruptible(), 1);
	KUNIT_EXPECT_FALSE(test, mutex_is_locked(&lock));
	KUNIT_EXPECT_EQ(test, try_acquire(), 0);
	KUNIT_EXPECT_FALSE(test, mutex_is_locked(&lock));
	mutex_lock(&lock);
	KUNIT_EXPECT_EQ(test, try_acquire(), -EBUSY);
	KUNIT_EXPECT_TRUE(test, mutex_is_locked(&lock));
	mutex_unlock(&lock);
}

static struct kunit_case acquire_cases[] = {
	KUNIT_CASE(acquired),
	{}
};

static struct kunit_suite acquire_suite = {
	.name = "backfit-acquire",
	.test_cases = acquire_cases,
};
kunit_test_suites(&acquire_suite);

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Tests of guards that may fail");
