// SPDX-License-Identifier: GPL-2.0
/*
 * Sizes that cannot overflow, and objects made of them.
 */
#include <kunit/test.h>
#include <linux/array_size.h>
#include <linux/gfp.h>
#include <linux/overflow.h>
#include <linux/slab.h>
#include <linux/stddef.h>
#include <linux/types.h>

struct flex {
	u32 n;
	u16 item[] __counted_by(n);
};

static void mul_saturates(struct kunit *test)
{
	size_t half = SIZE_MAX / 2;

	KUNIT_EXPECT_EQ(test, size_mul(3, 4), 12);
	KUNIT_EXPECT_EQ(test, size_mul(0, SIZE_MAX), 0);
	KUNIT_EXPECT_EQ(test, size_mul(SIZE_MAX, 1), SIZE_MAX);
	KUNIT_EXPECT_EQ(test, size_mul(half, 2), SIZE_MAX - 1);
	KUNIT_EXPECT_EQ(test, size_mul(half + 1, 2), SIZE_MAX);
	KUNIT_EXPECT_EQ(test, size_mul(SIZE_MAX, SIZE_MAX), SIZE_MAX);
	KUNIT_EXPECT_EQ(test, size_mul(half++, 1), SIZE_MAX / 2);
	KUNIT_EXPECT_EQ(test, half, SIZE_MAX / 2 + 1);
}

static void add_saturates(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, size_add(1, 2), 3);
	KUNIT_EXPECT_EQ(test, size_add(SIZE_MAX, 0), SIZE_MAX);
	KUNIT_EXPECT_EQ(test, size_add(SIZE_MAX, 1), SIZE_MAX);
	KUNIT_EXPECT_EQ(test, size_add(SIZE_MAX - 1, 1), SIZE_MAX);
	KUNIT_EXPECT_EQ(test, size_add(SIZE_MAX, SIZE_MAX), SIZE_MAX);
}

static void struct_sizes(struct kunit *test)
{
	size_t n = 3, half = SIZE_MAX / 2, most = SIZE_MAX;

	KUNIT_EXPECT_EQ(test, struct_size_t(struct flex, item, 0), sizeof(struct flex));
	KUNIT_EXPECT_EQ(test, struct_size_t(struct flex, item, n++),
			sizeof(struct flex) + 3 * sizeof(u16));
	KUNIT_EXPECT_EQ(test, n, 4);
	KUNIT_EXPECT_EQ(test, struct_size_t(struct flex, item, most), SIZE_MAX);
	KUNIT_EXPECT_EQ(test, struct_size_t(struct flex, item, half), SIZE_MAX);
}

static void flex_on_stack(struct kunit *test)
{
	DEFINE_FLEX(struct flex, with, item, n, 4);
	DEFINE_RAW_FLEX(struct flex, raw, item, 4);

	KUNIT_EXPECT_EQ(test, with->n, 4);
	KUNIT_EXPECT_EQ(test, raw->n, 0);
	raw->n = 4;
	for (int i = 0; i < 4; i++) {
		with->item[i] = i;
		raw->item[i] = 100 + i;
	}
	KUNIT_EXPECT_EQ(test, with->item[3], 3);
	KUNIT_EXPECT_EQ(test, raw->item[0], 100);
	KUNIT_EXPECT_EQ(test, with->n, 4);
}

static void one_object(struct kunit *test)
{
	struct flex *plain = kmalloc_obj(*plain), *zero = kzalloc_obj(struct flex, GFP_ATOMIC);

	KUNIT_EXPECT_NOT_NULL(test, plain);
	KUNIT_ASSERT_NOT_NULL(test, zero);
	KUNIT_EXPECT_EQ(test, zero->n, 0);
	KUNIT_EXPECT_TRUE(test, __same_type(kmalloc_obj(*plain), struct flex *));
	kfree(plain);
	kfree(zero);
}

static void many_objects(struct kunit *test)
{
	size_t n = 3;
	u64 *zero = kzalloc_objs(*zero, n++, GFP_KERNEL), *plain = kmalloc_objs(u64, 2);

	KUNIT_EXPECT_EQ(test, n, 4);
	KUNIT_ASSERT_NOT_NULL(test, zero);
	KUNIT_EXPECT_NOT_NULL(test, plain);
	for (int i = 0; i < 3; i++)
		KUNIT_EXPECT_EQ(test, zero[i], 0);
	kfree(zero);
	kfree(plain);
	KUNIT_EXPECT_NULL(test, kmalloc_objs(u64, SIZE_MAX / 4, GFP_KERNEL | __GFP_NOWARN));
	KUNIT_EXPECT_NULL(test, kzalloc_objs(u64, SIZE_MAX, GFP_KERNEL | __GFP_NOWARN));
}

static void virtual_objects(struct kunit *test)
{
	struct flex *one = kvmalloc_obj(*one), *zero = kvzalloc_obj(*zero);
	u32 *many = kvmalloc_objs(u32, 1 << 20), *zeros = kvzalloc_objs(u32, 1 << 20);

	KUNIT_EXPECT_NOT_NULL(test, one);
	KUNIT_EXPECT_NOT_NULL(test, many);
	KUNIT_ASSERT_NOT_NULL(test, zero);
	KUNIT_ASSERT_NOT_NULL(test, zeros);
	KUNIT_EXPECT_EQ(test, zero->n, 0);
	KUNIT_EXPECT_EQ(test, zeros[0], 0);
	KUNIT_EXPECT_EQ(test, zeros[(1 << 20) - 1], 0);
	kvfree(one);
	kvfree(zero);
	kvfree(many);
	kvfree(zeros);
	KUNIT_EXPECT_NULL(test, kvmalloc_objs(u64, SIZE_MAX / 4, GFP_KERNEL | __GFP_NOWARN));
}

static void flexible_objects(struct kunit *test)
{
	size_t n = 5;
	struct flex *zero = kzalloc_flex(*zero, item, n++), *plain;

	KUNIT_EXPECT_EQ(test, n, 6);
	KUNIT_ASSERT_NOT_NULL(test, zero);
	KUNIT_EXPECT_EQ(test, zero->item[4], 0);
	kfree(zero);
	plain = kmalloc_flex(*plain, item, 0, GFP_KERNEL);
	KUNIT_EXPECT_NOT_NULL(test, plain);
	kfree(plain);
	KUNIT_EXPECT_NULL(test, kzalloc_flex(struct flex, item, SIZE_MAX / 2,
					     GFP_KERNEL | __GFP_NOWARN));
	plain = kvmalloc_flex(*plain, item, 100000);
	zero = kvzalloc_flex(*zero, item, 100000);
	KUNIT_EXPECT_NOT_NULL(test, plain);
	KUNIT_ASSERT_NOT_NULL(test, zero);
	KUNIT_EXPECT_EQ(test, zero->item[99999], 0);
	kvfree(plain);
	kvfree(zero);
}

static void default_flags(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, (__force u32)default_gfp(), (__force u32)GFP_KERNEL);
	KUNIT_EXPECT_EQ(test, (__force u32)default_gfp(GFP_ATOMIC), (__force u32)GFP_ATOMIC);
}

static void sensitive(struct kunit *test)
{
	char *key = kmalloc(16, GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, key);
	kfree_sensitive(key);
	kfree_sensitive(NULL);
}

static void end_of_array(struct kunit *test)
{
	static const u16 array[3] = { 1, 2, 3 };

	KUNIT_EXPECT_PTR_EQ(test, ARRAY_END(array), &array[3]);
	BUILD_BUG_ON(!__same_type(ARRAY_END(array), const u16 *));
}

static void pointer_sized(struct kunit *test)
{
	intptr_t low = -1;

	BUILD_BUG_ON(sizeof(intptr_t) != sizeof(void *));
	KUNIT_EXPECT_LT(test, low, 0);
}

static struct kunit_case sizes_cases[] = {
	KUNIT_CASE(mul_saturates),
	KUNIT_CASE(add_saturates),
	KUNIT_CASE(struct_sizes),
	KUNIT_CASE(flex_on_stack),
	KUNIT_CASE(one_object),
	KUNIT_CASE(many_objects),
	KUNIT_CASE(virtual_objects),
	KUNIT_CASE(flexible_objects),
	KUNIT_CASE(default_flags),
	KUNIT_CASE(sensitive),
	KUNIT_CASE(end_of_array),
	KUNIT_CASE(pointer_sized),
	{}
};

static struct kunit_suite sizes_suite = {
	.name = "backfit-sizes",
	.test_cases = sizes_cases,
};
kunit_test_suites(&sizes_suite);

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Tests of sizes and allocations");
