// SPDX-License-Identifier: GPL-2.0
/*
 * Bits, fields and numbers.
 */
#include <kunit/test.h>
#include <linux/bitfield.h>
#include <linux/bitops.h>
#include <linux/bits.h>
#include <linux/compiler.h>
#include <linux/int_log.h>
#include <linux/jiffies.h>
#include <linux/math.h>
#include <linux/math64.h>
#include <linux/minmax.h>
#include <linux/random.h>
#include <linux/units.h>
#include <linux/wordpart.h>

#define MIDDLE	GENMASK(11, 4)

static void constant_fields(struct kunit *test)
{
	static const u32 prepared = FIELD_PREP_CONST(MIDDLE, 0x5a);

	KUNIT_EXPECT_EQ(test, prepared, 0x5a0);
	KUNIT_EXPECT_EQ(test, FIELD_MAX(MIDDLE), 0xff);
	KUNIT_EXPECT_EQ(test, FIELD_MAX(GENMASK_ULL(63, 0)), U64_MAX);
	KUNIT_EXPECT_EQ(test, FIELD_MAX(BIT(31)), 1);
}

static void signed_fields(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, FIELD_GET_SIGNED(MIDDLE, 0xffffffff), -1);
	KUNIT_EXPECT_EQ(test, FIELD_GET_SIGNED(MIDDLE, 0x7f0), 127);
	KUNIT_EXPECT_EQ(test, FIELD_GET_SIGNED(MIDDLE, 0x800), -128);
	KUNIT_EXPECT_EQ(test, FIELD_GET_SIGNED(MIDDLE, 0xf00f), 0);
	KUNIT_EXPECT_EQ(test, FIELD_GET_SIGNED(GENMASK_ULL(63, 60), 1ULL << 63), -8);
}

static void modified_fields(struct kunit *test)
{
	u32 reg[2] = { 0xffffffff, 0xabcd };
	u32 *at = reg;

	FIELD_MODIFY(MIDDLE, at, 0);
	KUNIT_EXPECT_EQ(test, reg[0], 0xfffff00f);
	FIELD_MODIFY(MIDDLE, at, 0x5a);
	KUNIT_EXPECT_EQ(test, reg[0], 0xfffff5af);
	KUNIT_EXPECT_EQ(test, reg[1], 0xabcd);
}

static void fields_of_variables(struct kunit *test)
{
	u32 mask = MIDDLE, value = 0x5a;
	u64 high = GENMASK_ULL(63, 56);
	u8 small = 0xf0;

	/* with a mask that the compiler knows these are FIELD_PREP() and FIELD_GET() */
	OPTIMIZER_HIDE_VAR(mask);
	OPTIMIZER_HIDE_VAR(high);
	OPTIMIZER_HIDE_VAR(small);
	KUNIT_EXPECT_EQ(test, field_prep(mask, value), 0x5a0);
	KUNIT_EXPECT_EQ(test, field_prep(mask, 0x1ff), 0xff0);
	KUNIT_EXPECT_EQ(test, field_get(mask, 0xfffff5af), 0x5a);
	KUNIT_EXPECT_EQ(test, field_prep(high, 0x81), 0x81ULL << 56);
	KUNIT_EXPECT_EQ(test, field_get(high, 0x81ULL << 56 | 0xffff), 0x81);
	KUNIT_EXPECT_EQ(test, field_get(small, 0xabU), 0xa);
	KUNIT_EXPECT_EQ(test, field_prep(mask, value++), 0x5a0);
	KUNIT_EXPECT_EQ(test, value, 0x5b);
}

static void parity(struct kunit *test)
{
	for (unsigned int i = 0; i < 256; i++)
		KUNIT_EXPECT_EQ(test, parity8(i), hweight8(i) & 1);
}

static void words(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, upper_16_bits(0x12345678), 0x1234);
	KUNIT_EXPECT_EQ(test, lower_16_bits(0x12345678), 0x5678);
	BUILD_BUG_ON(!__same_type(upper_16_bits(1), u16));
	KUNIT_EXPECT_EQ(test, upper_32_bits(0x123456789abcdef0ULL), 0x12345678);
}

static void differences(struct kunit *test)
{
	u32 a = 3;

	KUNIT_EXPECT_EQ(test, abs_diff(5u, 3u), 2);
	KUNIT_EXPECT_EQ(test, abs_diff(3u, 5u), 2);
	KUNIT_EXPECT_EQ(test, abs_diff(0u, U32_MAX), U32_MAX);
	KUNIT_EXPECT_EQ(test, abs_diff(0ULL, U64_MAX), U64_MAX);
	KUNIT_EXPECT_EQ(test, abs_diff(-3, 4), 7);
	KUNIT_EXPECT_EQ(test, abs_diff(a++, 3u), 0);
	KUNIT_EXPECT_EQ(test, a, 4);
}

static void products(struct kunit *test)
{
	u64 a = U64_MAX, b = U64_MAX;

	/* v6.12 on x86 would take one register for two numbers that are known to be the same */
	OPTIMIZER_HIDE_VAR(a);
	OPTIMIZER_HIDE_VAR(b);
	KUNIT_EXPECT_EQ(test, mul_u64_u64_div_u64(0, 5, 7), 0);
	KUNIT_EXPECT_EQ(test, mul_u64_u64_div_u64(10, 11, 7), 15);
	KUNIT_EXPECT_EQ(test, mul_u64_u64_div_u64(a, 7, b), 7);
	KUNIT_EXPECT_EQ(test, mul_u64_u64_div_u64(7, a, b), 7);
	KUNIT_EXPECT_EQ(test, mul_u64_u64_div_u64(a, b, U64_MAX), U64_MAX);
	KUNIT_EXPECT_EQ(test, mul_u64_u64_div_u64(U64_MAX, 3, 4), 0xbfffffffffffffffULL);
	KUNIT_EXPECT_EQ(test, mul_u64_u64_div_u64(1ULL << 63, 2, U64_MAX), 1);
	KUNIT_EXPECT_EQ(test, mul_u64_u64_div_u64(0x123456789abcdefULL, 0xfedcba987654321ULL,
						  0x111111111111111ULL),
			0x10fda60a2a059ce1ULL);
}

static void logarithms(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, intlog2(1), 0);
	KUNIT_EXPECT_EQ(test, intlog2(2), 1 << 24);
	KUNIT_EXPECT_EQ(test, intlog2(1u << 31), 31 << 24);
	KUNIT_EXPECT_EQ(test, intlog10(1), 0);
	KUNIT_EXPECT_EQ(test, (intlog10(1000) + (1 << 9)) >> 10, 3 << 14);
}

static void seconds(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, secs_to_jiffies(0), 0);
	KUNIT_EXPECT_EQ(test, secs_to_jiffies(3), 3 * HZ);
	BUILD_BUG_ON(!__same_type(secs_to_jiffies(1), unsigned long));
}

static void units(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, PERMYRIAD, 10000);
	KUNIT_EXPECT_EQ(test, MICROHZ_PER_HZ, 1000000);
	KUNIT_EXPECT_EQ(test, NANOJOULE_PER_JOULE, 1000000000);
	KUNIT_EXPECT_EQ(test, MICROJOULE_PER_JOULE, 1000000);
}

static void random_below(struct kunit *test)
{
	u32 ceiling = 3, seen = 0;

	for (int i = 0; i < 1000; i++) {
		u32 number = get_random_u32_below(3);

		KUNIT_ASSERT_LT(test, number, 3);
		seen |= BIT(number);
	}
	KUNIT_EXPECT_EQ(test, seen, 7);
	for (int i = 0; i < 100; i++) {
		KUNIT_ASSERT_EQ(test, get_random_u32_below(1), 0);
		KUNIT_ASSERT_LT(test, get_random_u32_below(1u << 31), 1u << 31);
		KUNIT_ASSERT_LT(test, get_random_u32_below(U32_MAX), U32_MAX);
	}
	get_random_u32_below(ceiling++);
	KUNIT_EXPECT_EQ(test, ceiling, 4);
}

static struct kunit_case bits_cases[] = {
	KUNIT_CASE(constant_fields),
	KUNIT_CASE(signed_fields),
	KUNIT_CASE(modified_fields),
	KUNIT_CASE(fields_of_variables),
	KUNIT_CASE(parity),
	KUNIT_CASE(words),
	KUNIT_CASE(differences),
	KUNIT_CASE(products),
	KUNIT_CASE(logarithms),
	KUNIT_CASE(seconds),
	KUNIT_CASE(units),
	KUNIT_CASE(random_below),
	{}
};

static struct kunit_suite bits_suite = {
	.name = "backfit-bits",
	.test_cases = bits_cases,
};
kunit_test_suites(&bits_suite);

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Tests of bits and numbers");
