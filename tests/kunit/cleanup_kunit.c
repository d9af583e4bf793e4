// SPDX-License-Identifier: GPL-2.0
/*
 * Guards and what is freed where a scope ends.
 */
#include <kunit/test.h>
#include <linux/bitmap.h>
#include <linux/cleanup.h>
#include <linux/err.h>
#include <linux/mutex.h>
#include <linux/slab.h>
#include <linux/spinlock.h>

static int freed;

static void count_free(int *what)
{
	freed += *what;
}

DEFINE_FREE(counted, int *, if (_T) count_free(_T))
DEFINE_CLASS(counter, int *, if (_T) count_free(_T), (*what = 7, what), int *what)

static void frees_at_end(struct kunit *test)
{
	int one = 1, two = 10;

	freed = 0;
	{
		int *first __free(counted) = &one;
		int *second __free(counted) = &two;
		int *none __free(counted) = NULL;

		KUNIT_EXPECT_PTR_EQ(test, none, NULL);
		KUNIT_EXPECT_EQ(test, *first + *second, 11);
		KUNIT_EXPECT_EQ(test, freed, 0);
	}
	KUNIT_EXPECT_EQ(test, freed, 11);
}

static int *keeps(int *what)
{
	int *held __free(counted) = what;

	return_ptr(held);
}

static void keeps_what_it_returns(struct kunit *test)
{
	int one = 1;

	freed = 0;
	KUNIT_EXPECT_PTR_EQ(test, keeps(&one), &one);
	{
		int *held __free(counted) = &one;
		int *taken = no_free_ptr(held);

		KUNIT_EXPECT_PTR_EQ(test, taken, &one);
		KUNIT_EXPECT_PTR_EQ(test, held, NULL);
	}
	{
		int *held __free(counted) = &one;

		retain_and_null_ptr(held);
		KUNIT_EXPECT_PTR_EQ(test, held, NULL);
	}
	KUNIT_EXPECT_EQ(test, freed, 0);
}

static void classes(struct kunit *test)
{
	int object = 0;

	freed = 0;
	{
		CLASS(counter, held)(&object);

		KUNIT_EXPECT_EQ(test, *held, 7);
		KUNIT_EXPECT_EQ(test, freed, 0);
	}
	KUNIT_EXPECT_EQ(test, freed, 7);
}

static void allocations(struct kunit *test)
{
	char *plain __free(kfree) = kmalloc(8, GFP_KERNEL);
	char *secret __free(kfree_sensitive) = kmalloc(8, GFP_KERNEL);
	char *large __free(kvfree) = kvmalloc(1 << 20, GFP_KERNEL);
	unsigned long *map __free(bitmap) = bitmap_zalloc(100, GFP_KERNEL);
	char *none __free(kfree) = NULL;
	char *failed __free(kfree) = ERR_PTR(-ENOMEM);
	char *also_failed __free(kvfree) = ERR_PTR(-ENOMEM);

	KUNIT_EXPECT_NOT_NULL(test, plain);
	KUNIT_EXPECT_NOT_NULL(test, secret);
	KUNIT_EXPECT_NOT_NULL(test, large);
	KUNIT_EXPECT_NOT_NULL(test, map);
	KUNIT_EXPECT_NULL(test, none);
	KUNIT_EXPECT_TRUE(test, IS_ERR(failed) && IS_ERR(also_failed));
}

static DEFINE_MUTEX(lock);

static int under_lock(struct kunit *test, bool early)
{
	guard(mutex)(&lock);
	KUNIT_EXPECT_TRUE(test, mutex_is_locked(&lock));
	if (early)
		return 1;
	KUNIT_EXPECT_TRUE(test, mutex_is_locked(&lock));
	return 2;
}

static void mutex_guard(struct kunit *test)
{
	int rounds = 0;

	KUNIT_EXPECT_EQ(test, under_lock(test, true), 1);
	KUNIT_EXPECT_FALSE(test, mutex_is_locked(&lock));
	KUNIT_EXPECT_EQ(test, under_lock(test, false), 2);
	KUNIT_EXPECT_FALSE(test, mutex_is_locked(&lock));
	scoped_guard(mutex, &lock) {
		rounds++;
		KUNIT_EXPECT_TRUE(test, mutex_is_locked(&lock));
	}
	KUNIT_EXPECT_EQ(test, rounds, 1);
	KUNIT_EXPECT_FALSE(test, mutex_is_locked(&lock));
	for (int i = 0; i < 2; i++) {
		scoped_guard(mutex, &lock)
			break;
		rounds++;
	}
	KUNIT_EXPECT_EQ(test, rounds, 3);
	KUNIT_EXPECT_FALSE(test, mutex_is_locked(&lock));
}

static int try_lock(struct kunit *test)
{
	scoped_cond_guard(mutex_try, return -EBUSY, &lock) {
		KUNIT_EXPECT_TRUE(test, mutex_is_locked(&lock));
		return 0;
	}
	return 1;
}

static void conditional_guards(struct kunit *test)
{
	int rounds = 0;

	KUNIT_EXPECT_EQ(test, try_lock(test), 0);
	KUNIT_EXPECT_FALSE(test, mutex_is_locked(&lock));
	mutex_lock(&lock);
	KUNIT_EXPECT_EQ(test, try_lock(test), -EBUSY);
	scoped_guard(mutex_try, &lock)
		rounds++;
	KUNIT_EXPECT_EQ(test, rounds, 0);
	KUNIT_EXPECT_TRUE(test, mutex_is_locked(&lock));
	mutex_unlock(&lock);
}

static DEFINE_SPINLOCK(spin);
static DEFINE_RWLOCK(rw);

static void spin_guards(struct kunit *test)
{
	scoped_guard(spinlock, &spin)
		KUNIT_EXPECT_TRUE(test, spin_is_locked(&spin));
	scoped_guard(spinlock_irqsave, &spin)
		KUNIT_EXPECT_TRUE(test, irqs_disabled());
	KUNIT_EXPECT_FALSE(test, irqs_disabled());
	scoped_guard(spinlock_irq, &spin)
		KUNIT_EXPECT_TRUE(test, irqs_disabled());
	KUNIT_EXPECT_FALSE(test, irqs_disabled());
	scoped_guard(spinlock_bh, &spin)
		KUNIT_EXPECT_TRUE(test, in_softirq());
	KUNIT_EXPECT_FALSE(test, in_softirq());
	KUNIT_EXPECT_FALSE(test, spin_is_locked(&spin));
}

static void reader_writer_guards(struct kunit *test)
{
	scoped_guard(read_lock, &rw)
		KUNIT_EXPECT_FALSE(test, write_trylock(&rw));
	scoped_guard(read_lock_irq, &rw)
		KUNIT_EXPECT_TRUE(test, irqs_disabled());
	scoped_guard(read_lock_irqsave, &rw)
		KUNIT_EXPECT_TRUE(test, irqs_disabled());
	KUNIT_EXPECT_FALSE(test, irqs_disabled());
	scoped_guard(write_lock, &rw)
		KUNIT_EXPECT_FALSE(test, irqs_disabled());
	scoped_guard(write_lock_irq, &rw)
		KUNIT_EXPECT_TRUE(test, irqs_disabled());
	scoped_guard(write_lock_irqsave, &rw)
		KUNIT_EXPECT_TRUE(test, irqs_disabled());
	KUNIT_EXPECT_FALSE(test, irqs_disabled());
	write_lock(&rw);
	write_unlock(&rw);
}

static struct kunit_case cleanup_cases[] = {
	KUNIT_CASE(frees_at_end),
	KUNIT_CASE(keeps_what_it_returns),
	KUNIT_CASE(classes),
	KUNIT_CASE(allocations),
	KUNIT_CASE(mutex_guard),
	KUNIT_CASE(conditional_guards),
	KUNIT_CASE(spin_guards),
	KUNIT_CASE(reader_writer_guards),
	{}
};

static struct kunit_suite cleanup_suite = {
	.name = "backfit-cleanup",
	.test_cases = cleanup_cases,
};
kunit_test_suites(&cleanup_suite);

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Tests of guards and cleanup");
