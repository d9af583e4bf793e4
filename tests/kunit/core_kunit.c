// SPDX-License-Identifier: GPL-2.0
/*
 * Resources, waiting, memory pools, attributes and the tables of power management.
 */
#include <kunit/test.h>
#include <linux/delay.h>
#include <linux/device.h>
#include <linux/highmem.h>
#include <linux/iopoll.h>
#include <linux/ioport.h>
#include <linux/ktime.h>
#include <linux/mempool.h>
#include <linux/mm.h>
#include <linux/pm.h>
#include <linux/pm_runtime.h>
#include <linux/preempt.h>
#include <linux/slab.h>
#include <linux/stddef.h>
#include <linux/sysfs.h>
#include <linux/unaligned.h>

/* ----------------------------------------------------------------------- resources */

static void resources(struct kunit *test)
{
	struct resource mem = DEFINE_RES_MEM(0x1000, 0x100);
	struct resource named = DEFINE_RES_MEM_NAMED(0x1000, 1, "one");
	struct resource io = DEFINE_RES_IO(0x60, 5), irq = DEFINE_RES_IRQ(7);
	struct resource dma = DEFINE_RES_DMA(3), none = DEFINE_RES();
	struct resource of_flags = DEFINE_RES(0x10, 2, IORESOURCE_BUS);
	struct resource full = DEFINE_RES_NAMED(5, 6, "five", IORESOURCE_REG);

	KUNIT_EXPECT_EQ(test, mem.end, 0x10ff);
	KUNIT_EXPECT_EQ(test, mem.flags, IORESOURCE_MEM);
	KUNIT_EXPECT_NULL(test, mem.name);
	KUNIT_EXPECT_EQ(test, named.end, 0x1000);
	KUNIT_EXPECT_STREQ(test, named.name, "one");
	KUNIT_EXPECT_EQ(test, io.end, 0x64);
	KUNIT_EXPECT_EQ(test, io.flags, IORESOURCE_IO);
	KUNIT_EXPECT_EQ(test, irq.start, 7);
	KUNIT_EXPECT_EQ(test, irq.end, 7);
	KUNIT_EXPECT_EQ(test, irq.flags, IORESOURCE_IRQ);
	KUNIT_EXPECT_EQ(test, dma.start, 3);
	KUNIT_EXPECT_EQ(test, dma.flags, IORESOURCE_DMA);
	KUNIT_EXPECT_EQ(test, none.flags, IORESOURCE_UNSET);
	KUNIT_EXPECT_EQ(test, of_flags.end, 0x11);
	KUNIT_EXPECT_EQ(test, of_flags.flags, IORESOURCE_BUS);
	KUNIT_EXPECT_EQ(test, full.end, 10);
	KUNIT_EXPECT_STREQ(test, full.name, "five");
}

/* ------------------------------------------------------------------------- waiting */

static int countdown;

static int read_countdown(int step)
{
	return countdown -= step;
}

static void polled(struct kunit *test)
{
	int value = -1, step = 1;

	countdown = 5;
	KUNIT_EXPECT_EQ(test, read_poll_timeout(read_countdown, value, value <= 0, 10, 1000000,
						false, step), 0);
	KUNIT_EXPECT_EQ(test, value, 0);
	countdown = 5;
	KUNIT_EXPECT_EQ(test, read_poll_timeout_atomic(read_countdown, value, value <= 0, 1,
						       1000000, false, 1), 0);
	KUNIT_EXPECT_EQ(test, countdown, 0);
	countdown = 0;
	KUNIT_EXPECT_EQ(test, poll_timeout_us(countdown++, countdown > 3, 10, 1000000, false), 0);
	KUNIT_EXPECT_EQ(test, countdown, 4);
	KUNIT_EXPECT_EQ(test, poll_timeout_us_atomic(countdown--, countdown < 2, 1, 1000000,
						     true), 0);
	KUNIT_EXPECT_EQ(test, countdown, 1);
}

/* the condition is looked at once more after the time is over */
static void polled_in_vain(struct kunit *test)
{
	int value, looks = 0;

	KUNIT_EXPECT_EQ(test, poll_timeout_us(looks++, false, 100, 1000, false), -ETIMEDOUT);
	KUNIT_EXPECT_GE(test, looks, 2);
	countdown = 0;
	KUNIT_EXPECT_EQ(test, read_poll_timeout(read_countdown, value, value > 0, 100, 1000, true,
						1), -ETIMEDOUT);
	KUNIT_EXPECT_LT(test, value, -1);
	KUNIT_EXPECT_EQ(test, poll_timeout_us_atomic(looks++, false, 1, 5, false), -ETIMEDOUT);
}

static void times(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, ktime_to_ns(us_to_ktime(0)), 0);
	KUNIT_EXPECT_EQ(test, ktime_to_ns(us_to_ktime(3)), 3000);
	KUNIT_EXPECT_EQ(test, ktime_to_us(us_to_ktime(1ULL << 40)), 1LL << 40);
	KUNIT_EXPECT_FALSE(test, in_hardirq());
}

/* -------------------------------------------------------------------------- memory */

static void pools(struct kunit *test)
{
	mempool_t *pool = mempool_create_kmalloc_pool(2, 64);
	void *element;

	KUNIT_ASSERT_NOT_NULL(test, pool);
	element = mempool_alloc(pool, GFP_KERNEL);
	KUNIT_EXPECT_NOT_NULL(test, element);
	mempool_free(element, pool);
	mempool_free(NULL, pool);
	KUNIT_EXPECT_EQ(test, mempool_resize(pool, 4), 0);
	mempool_destroy(pool);
	mempool_destroy(NULL);
}

static void pool_in_place(struct kunit *test)
{
	mempool_t pool = {};
	void *element;

	KUNIT_EXPECT_FALSE(test, mempool_initialized(&pool));
	KUNIT_ASSERT_EQ(test, mempool_init(&pool, 1, mempool_kmalloc, mempool_kfree, (void *)32),
			0);
	KUNIT_EXPECT_TRUE(test, mempool_initialized(&pool));
	element = mempool_alloc(&pool, GFP_ATOMIC);
	KUNIT_EXPECT_NOT_NULL(test, element);
	mempool_free(element, &pool);
	mempool_exit(&pool);
	KUNIT_EXPECT_FALSE(test, mempool_initialized(&pool));
	mempool_exit(&pool);
}

static void mapped_pages(struct kunit *test)
{
	struct page *one = alloc_page(GFP_KERNEL), *two = alloc_page(GFP_KERNEL);
	char *first, *second;

	KUNIT_ASSERT_NOT_NULL(test, one);
	KUNIT_ASSERT_NOT_NULL(test, two);
	first = kmap_local_page(one);
	second = kmap_local_page(two);
	KUNIT_EXPECT_PTR_NE(test, first, second);
	first[0] = 'a';
	second[PAGE_SIZE - 1] = 'b';
	/* any address within the page will do */
	kunmap_local(second + PAGE_SIZE - 1);
	kunmap_local(first);
	first = kmap_local_page(one);
	KUNIT_EXPECT_EQ(test, first[0], 'a');
	kunmap_local(first);
	__free_page(one);
	__free_page(two);
}

struct with_tail {
	u32 n;
	u8 tail[];
};

static void trailing_overlap(struct kunit *test)
{
	TRAILING_OVERLAP(struct with_tail, head, tail, u8 bytes[4];) object = {};

	object.head.n = 4;
	object.bytes[2] = 9;
	KUNIT_EXPECT_EQ(test, object.head.tail[2], 9);
	KUNIT_EXPECT_PTR_EQ(test, &object.head.tail[0], &object.bytes[0]);
}

static void unaligned_numbers(struct kunit *test)
{
	u8 bytes[] = { 0xff, 1, 2, 3, 4, 5, 6, 7, 8 };

	KUNIT_EXPECT_EQ(test, get_unaligned_le16(bytes + 1), 0x0201);
	KUNIT_EXPECT_EQ(test, get_unaligned_be24(bytes + 1), 0x010203);
	KUNIT_EXPECT_EQ(test, get_unaligned_le32(bytes + 1), 0x04030201);
	KUNIT_EXPECT_EQ(test, get_unaligned_be64(bytes + 1), 0x0102030405060708ULL);
	put_unaligned_be32(0xa1b2c3d4, bytes + 1);
	KUNIT_EXPECT_EQ(test, bytes[1], 0xa1);
	KUNIT_EXPECT_EQ(test, bytes[4], 0xd4);
	KUNIT_EXPECT_EQ(test, bytes[5], 5);
}

/* ---------------------------------------------------------------------- attributes */

static bool shown;

static bool thing_group_visible(struct kobject *kobj)
{
	return shown;
}

static umode_t thing_attr_visible(struct kobject *kobj, struct attribute *attr, int n)
{
	return n ? 0 : attr->mode;
}
DEFINE_SYSFS_GROUP_VISIBLE(thing);

static bool simple_group_visible(struct kobject *kobj)
{
	return shown;
}
DEFINE_SIMPLE_SYSFS_GROUP_VISIBLE(simple);

/* the core asks for the first attribute before all others */
static void visible_groups(struct kunit *test)
{
	struct attribute attr = { .name = "a", .mode = 0444 };

	shown = false;
	KUNIT_EXPECT_EQ(test, SYSFS_GROUP_VISIBLE(thing)(NULL, &attr, 0) & 0777, 0);
	KUNIT_EXPECT_EQ(test, SYSFS_GROUP_VISIBLE(simple)(NULL, &attr, 0) & 0777, 0);
	shown = true;
	KUNIT_EXPECT_EQ(test, SYSFS_GROUP_VISIBLE(thing)(NULL, &attr, 0), 0444);
	KUNIT_EXPECT_EQ(test, SYSFS_GROUP_VISIBLE(thing)(NULL, &attr, 1), 0);
	KUNIT_EXPECT_EQ(test, SYSFS_GROUP_VISIBLE(simple)(NULL, &attr, 1), 0444);
}

static char text[] = "a text";
static DEVICE_STRING_ATTR_RO(thing_text, 0444, text);

static void string_attributes(struct kunit *test)
{
	char *page = (char *)__get_free_page(GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, page);
	KUNIT_EXPECT_EQ(test, dev_attr_thing_text.attr.attr.mode, 0444);
	KUNIT_EXPECT_STREQ(test, dev_attr_thing_text.attr.attr.name, "thing_text");
	KUNIT_EXPECT_EQ(test, dev_attr_thing_text.attr.show(NULL, &dev_attr_thing_text.attr, page),
			strlen(text) + 1);
	KUNIT_EXPECT_STREQ(test, page, "a text\n");
	free_page((unsigned long)page);
}

/* --------------------------------------------------------------------------- power */

static int sleeps(struct device *dev)
{
	return 1;
}

static int wakes(struct device *dev)
{
	return 2;
}

static DEFINE_SIMPLE_DEV_PM_OPS(simple_ops, sleeps, wakes);
static DEFINE_NOIRQ_DEV_PM_OPS(noirq_ops, sleeps, wakes);
static DEFINE_RUNTIME_DEV_PM_OPS(runtime_ops, sleeps, wakes, NULL);
static const struct dev_pm_ops late_ops = { LATE_SYSTEM_SLEEP_PM_OPS(sleeps, wakes) };
static const struct dev_pm_ops listed_ops = {
	SYSTEM_SLEEP_PM_OPS(sleeps, wakes)
	RUNTIME_PM_OPS(sleeps, wakes, NULL)
};

static void power_tables(struct kunit *test)
{
	KUNIT_EXPECT_PTR_EQ(test, simple_ops.suspend, &sleeps);
	KUNIT_EXPECT_PTR_EQ(test, simple_ops.resume, &wakes);
	KUNIT_EXPECT_PTR_EQ(test, simple_ops.freeze, &sleeps);
	KUNIT_EXPECT_PTR_EQ(test, simple_ops.thaw, &wakes);
	KUNIT_EXPECT_PTR_EQ(test, simple_ops.poweroff, &sleeps);
	KUNIT_EXPECT_PTR_EQ(test, simple_ops.restore, &wakes);
	KUNIT_EXPECT_NULL(test, simple_ops.runtime_suspend);
	KUNIT_EXPECT_PTR_EQ(test, noirq_ops.suspend_noirq, &sleeps);
	KUNIT_EXPECT_PTR_EQ(test, noirq_ops.restore_noirq, &wakes);
	KUNIT_EXPECT_NULL(test, noirq_ops.suspend);
	KUNIT_EXPECT_PTR_EQ(test, runtime_ops.runtime_suspend, &sleeps);
	KUNIT_EXPECT_PTR_EQ(test, runtime_ops.runtime_resume, &wakes);
	KUNIT_EXPECT_NULL(test, runtime_ops.runtime_idle);
	KUNIT_EXPECT_PTR_EQ(test, runtime_ops.suspend, &pm_runtime_force_suspend);
	KUNIT_EXPECT_PTR_EQ(test, late_ops.suspend_late, &sleeps);
	KUNIT_EXPECT_PTR_EQ(test, late_ops.resume_early, &wakes);
	KUNIT_EXPECT_PTR_EQ(test, listed_ops.suspend, &sleeps);
	KUNIT_EXPECT_PTR_EQ(test, listed_ops.runtime_resume, &wakes);
	KUNIT_EXPECT_PTR_EQ(test, pm_ptr(&listed_ops), &listed_ops);
	KUNIT_EXPECT_PTR_EQ(test, pm_sleep_ptr(&listed_ops), &listed_ops);
}

static struct kunit_case core_cases[] = {
	KUNIT_CASE(resources),
	KUNIT_CASE(polled),
	KUNIT_CASE(polled_in_vain),
	KUNIT_CASE(times),
	KUNIT_CASE(pools),
	KUNIT_CASE(pool_in_place),
	KUNIT_CASE(mapped_pages),
	KUNIT_CASE(trailing_overlap),
	KUNIT_CASE(unaligned_numbers),
	KUNIT_CASE(visible_groups),
	KUNIT_CASE(string_attributes),
	KUNIT_CASE(power_tables),
	{}
};

static struct kunit_suite core_suite = {
	.name = "backfit-core",
	.test_cases = core_cases,
};
kunit_test_suites(&core_suite);

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Tests of resources, waiting, memory, attributes and power");
