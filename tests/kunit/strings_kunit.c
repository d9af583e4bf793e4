// SPDX-License-Identifier: GPL-2.0
/*
 * Strings: choices of words, bounded copies, what an attribute shows.
 */
#include <kunit/test.h>
#include <linux/mm.h>
#include <linux/overflow.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/string_choices.h>
#include <linux/string_helpers.h>
#include <linux/sysfs.h>

static void choices(struct kunit *test)
{
	KUNIT_EXPECT_STREQ(test, str_yes_no(true), "yes");
	KUNIT_EXPECT_STREQ(test, str_yes_no(false), "no");
	KUNIT_EXPECT_STREQ(test, str_no_yes(true), "no");
	KUNIT_EXPECT_STREQ(test, str_on_off(true), "on");
	KUNIT_EXPECT_STREQ(test, str_on_off(false), "off");
	KUNIT_EXPECT_STREQ(test, str_off_on(false), "on");
	KUNIT_EXPECT_STREQ(test, str_enable_disable(true), "enable");
	KUNIT_EXPECT_STREQ(test, str_enable_disable(false), "disable");
	KUNIT_EXPECT_STREQ(test, str_disable_enable(true), "disable");
	KUNIT_EXPECT_STREQ(test, str_enabled_disabled(true), "enabled");
	KUNIT_EXPECT_STREQ(test, str_enabled_disabled(false), "disabled");
	KUNIT_EXPECT_STREQ(test, str_disabled_enabled(true), "disabled");
	KUNIT_EXPECT_STREQ(test, str_hi_lo(true), "hi");
	KUNIT_EXPECT_STREQ(test, str_hi_lo(false), "lo");
	KUNIT_EXPECT_STREQ(test, str_lo_hi(true), "lo");
	KUNIT_EXPECT_STREQ(test, str_high_low(true), "high");
	KUNIT_EXPECT_STREQ(test, str_high_low(false), "low");
	KUNIT_EXPECT_STREQ(test, str_low_high(true), "low");
	KUNIT_EXPECT_STREQ(test, str_read_write(true), "read");
	KUNIT_EXPECT_STREQ(test, str_read_write(false), "write");
	KUNIT_EXPECT_STREQ(test, str_write_read(true), "write");
	KUNIT_EXPECT_STREQ(test, str_true_false(true), "true");
	KUNIT_EXPECT_STREQ(test, str_true_false(false), "false");
	KUNIT_EXPECT_STREQ(test, str_false_true(true), "false");
	KUNIT_EXPECT_STREQ(test, str_up_down(true), "up");
	KUNIT_EXPECT_STREQ(test, str_up_down(false), "down");
	KUNIT_EXPECT_STREQ(test, str_down_up(true), "down");
	KUNIT_EXPECT_STREQ(test, str_assert_deassert(true), "assert");
	KUNIT_EXPECT_STREQ(test, str_assert_deassert(false), "deassert");
	KUNIT_EXPECT_STREQ(test, str_deassert_assert(true), "deassert");
	KUNIT_EXPECT_STREQ(test, str_input_output(true), "input");
	KUNIT_EXPECT_STREQ(test, str_input_output(false), "output");
	KUNIT_EXPECT_STREQ(test, str_output_input(true), "output");
}

static void plural(struct kunit *test)
{
	KUNIT_EXPECT_STREQ(test, str_plural(0), "s");
	KUNIT_EXPECT_STREQ(test, str_plural(1), "");
	KUNIT_EXPECT_STREQ(test, str_plural(2), "s");
	KUNIT_EXPECT_STREQ(test, str_plural((size_t)-1), "s");
}

/* any number that is not 0 is true, also where its low bits are none */
static void choices_of_numbers(struct kunit *test)
{
	unsigned long high = 1UL << 32;

	KUNIT_EXPECT_STREQ(test, str_yes_no(high), "yes");
	KUNIT_EXPECT_STREQ(test, str_on_off(2), "on");
}

static void strscpy_of_array(struct kunit *test)
{
	char dst[4];
	const char *next = "ab";

	KUNIT_EXPECT_EQ(test, strscpy(dst, "abc"), 3);
	KUNIT_EXPECT_STREQ(test, dst, "abc");
	KUNIT_EXPECT_EQ(test, strscpy(dst, "abcd"), -E2BIG);
	KUNIT_EXPECT_STREQ(test, dst, "abc");
	KUNIT_EXPECT_EQ(test, strscpy(dst, ""), 0);
	KUNIT_EXPECT_STREQ(test, dst, "");
	KUNIT_EXPECT_EQ(test, strscpy(dst, next++), 2);
	KUNIT_EXPECT_STREQ(test, next, "b");
	KUNIT_EXPECT_TRUE(test, __same_type(strscpy(dst, "a"), ssize_t));
}

static void strscpy_of_size(struct kunit *test)
{
	char dst[8] = "1234567";
	char *to = dst;
	size_t size = 3;

	KUNIT_EXPECT_EQ(test, strscpy(to++, "abcdef", size++), -E2BIG);
	KUNIT_EXPECT_PTR_EQ(test, to, dst + 1);
	KUNIT_EXPECT_EQ(test, size, 4);
	KUNIT_EXPECT_STREQ(test, dst, "ab");
	KUNIT_EXPECT_EQ(test, strscpy(dst, "x", 0), -E2BIG);
	KUNIT_EXPECT_STREQ(test, dst, "ab");
}

static void strscpy_pads(struct kunit *test)
{
	char dst[6];

	memset(dst, 'x', sizeof(dst));
	KUNIT_EXPECT_EQ(test, strscpy_pad(dst, "ab"), 2);
	KUNIT_EXPECT_MEMEQ(test, dst, "ab\0\0\0\0", 6);
	KUNIT_EXPECT_EQ(test, strscpy_pad(dst, "abcdefgh"), -E2BIG);
	KUNIT_EXPECT_STREQ(test, dst, "abcde");
	memset(dst, 'x', sizeof(dst));
	KUNIT_EXPECT_EQ(test, strscpy_pad(dst, "a", 3), 1);
	KUNIT_EXPECT_MEMEQ(test, dst, "a\0\0xxx", 6);
}

static void memtostr_ends(struct kunit *test)
{
	char full[4] __nonstring = { 'a', 'b', 'c', 'd' };
	char ends[4] __nonstring = { 'a', 'b', '\0', 'd' };
	char wide[8], narrow[3];

	memset(wide, 'x', sizeof(wide));
	memtostr(wide, full);
	KUNIT_EXPECT_STREQ(test, wide, "abcd");
	memtostr(narrow, full);
	KUNIT_EXPECT_STREQ(test, narrow, "ab");
	memtostr(wide, ends);
	KUNIT_EXPECT_STREQ(test, wide, "ab");
}

static void kmemdup_array_copies(struct kunit *test)
{
	static const u16 source[] = { 1, 2, 0xffff };
	size_t count = ARRAY_SIZE(source);
	u16 *copy;

	copy = kmemdup_array(source, count++, sizeof(*source), GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, copy);
	KUNIT_EXPECT_EQ(test, count, ARRAY_SIZE(source) + 1);
	KUNIT_EXPECT_MEMEQ(test, copy, source, sizeof(source));
	kfree(copy);
	KUNIT_EXPECT_NULL(test, kmemdup_array(source, SIZE_MAX, sizeof(*source),
					      GFP_KERNEL | __GFP_NOWARN));
}

static void replaced_copy(struct kunit *test)
{
	static const char source[] = "a/b/c/";
	char *copy = kstrdup_and_replace(source, '/', '!', GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, copy);
	KUNIT_EXPECT_STREQ(test, copy, "a!b!c!");
	KUNIT_EXPECT_STREQ(test, source, "a/b/c/");
	kfree(copy);
	KUNIT_EXPECT_NULL(test, kstrdup_and_replace(NULL, 'a', 'b', GFP_KERNEL));
}

static char *page_of(struct kunit *test)
{
	char *page = (char *)__get_free_page(GFP_KERNEL | __GFP_ZERO);

	KUNIT_ASSERT_NOT_NULL(test, page);
	return page;
}

static void emit(struct kunit *test)
{
	char *page = page_of(test);
	int at;

	KUNIT_EXPECT_EQ(test, sysfs_emit(page, "%d %s\n", 12, "ab"), 6);
	KUNIT_EXPECT_STREQ(test, page, "12 ab\n");
	KUNIT_EXPECT_EQ(test, sysfs_emit(page, "%s", ""), 0);
	at = sysfs_emit(page, "ab");
	at += sysfs_emit_at(page, at, "%s", "cd");
	KUNIT_EXPECT_EQ(test, at, 4);
	KUNIT_EXPECT_STREQ(test, page, "abcd");
	free_page((unsigned long)page);
}

/* what is returned never counts more than was written */
static void emit_at_end(struct kunit *test)
{
	char *page = page_of(test);

	KUNIT_EXPECT_EQ(test, sysfs_emit_at(page, PAGE_SIZE - 3, "%s", "abcdef"), 2);
	KUNIT_EXPECT_STREQ(test, page + PAGE_SIZE - 3, "ab");
	KUNIT_EXPECT_EQ(test, sysfs_emit_at(page, PAGE_SIZE - 1, "%s", "x"), 0);
	KUNIT_EXPECT_EQ(test, sysfs_emit(page, "%*d", (int)PAGE_SIZE + 5, 1), PAGE_SIZE - 1);
	free_page((unsigned long)page);
}

static struct kunit_case strings_cases[] = {
	KUNIT_CASE(choices),
	KUNIT_CASE(plural),
	KUNIT_CASE(choices_of_numbers),
	KUNIT_CASE(strscpy_of_array),
	KUNIT_CASE(strscpy_of_size),
	KUNIT_CASE(strscpy_pads),
	KUNIT_CASE(memtostr_ends),
	KUNIT_CASE(kmemdup_array_copies),
	KUNIT_CASE(replaced_copy),
	KUNIT_CASE(emit),
	KUNIT_CASE(emit_at_end),
	{}
};

static struct kunit_suite strings_suite = {
	.name = "backfit-strings",
	.test_cases = strings_cases,
};
kunit_test_suites(&strings_suite);

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Tests of string shims");
