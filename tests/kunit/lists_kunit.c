// SPDX-License-Identifier: GPL-2.0
/*
 * Lists, containers, and buffers of text.
 */
#include <kunit/test.h>
#include <linux/container_of.h>
#include <linux/list.h>
#include <linux/seq_buf.h>

struct node {
	int before;
	struct list_head list;
};

static void counted(struct kunit *test)
{
	struct node node[3];
	LIST_HEAD(head);

	KUNIT_EXPECT_EQ(test, list_count_nodes(&head), 0);
	for (int i = 0; i < 3; i++) {
		list_add(&node[i].list, &head);
		KUNIT_EXPECT_EQ(test, list_count_nodes(&head), i + 1);
	}
	list_del(&node[1].list);
	KUNIT_EXPECT_EQ(test, list_count_nodes(&head), 2);
	BUILD_BUG_ON(!__same_type(list_count_nodes(&head), size_t));
}

static void constant_containers(struct kunit *test)
{
	struct node node;
	const struct list_head *constant = &node.list;
	struct list_head *writable = &node.list;

	KUNIT_EXPECT_PTR_EQ(test, container_of_const(constant, struct node, list), &node);
	BUILD_BUG_ON(!__same_type(container_of_const(constant, struct node, list),
				  const struct node *));
	BUILD_BUG_ON(!__same_type(container_of_const(writable, struct node, list),
				  struct node *));
}

static void text_is_put(struct kunit *test)
{
	char text[8] = "xxxxxxx";
	struct seq_buf s;

	seq_buf_init(&s, text, sizeof(text));
	KUNIT_EXPECT_EQ(test, seq_buf_puts(&s, "abc"), 0);
	KUNIT_EXPECT_EQ(test, seq_buf_puts(&s, ""), 0);
	KUNIT_EXPECT_EQ(test, seq_buf_puts(&s, "defg"), 0);
	KUNIT_EXPECT_STREQ(test, text, "abcdefg");
	KUNIT_EXPECT_FALSE(test, seq_buf_has_overflowed(&s));
	KUNIT_EXPECT_NE(test, seq_buf_puts(&s, "h"), 0);
	KUNIT_EXPECT_TRUE(test, seq_buf_has_overflowed(&s));
	KUNIT_EXPECT_STREQ(test, text, "abcdefg");
}

static struct kunit_case lists_cases[] = {
	KUNIT_CASE(counted),
	KUNIT_CASE(constant_containers),
	KUNIT_CASE(text_is_put),
	{}
};

static struct kunit_suite lists_suite = {
	.name = "backfit-lists",
	.test_cases = lists_cases,
};
kunit_test_suites(&lists_suite);

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Tests of lists and text");
