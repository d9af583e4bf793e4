// SPDX-License-Identifier: GPL-2.0
/* Who uses a name in a tree, and what a difference means for a driver. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "consequence.h"
#include "kernels.h"
#include "tree.h"
#include "tree_uses.h"

static unsigned int line_of(const char *text, enum wanted_form form, const char *word,
			    const char *record)
{
	const struct wanted_name wanted = { form, word, record };

	return text_uses(text, strlen(text), &wanted);
}

static void test_names(void **state)
{
	const char *const in_macro = "\n#define drop(p) \\\n	kfree(p)\n";

	(void)state;
	assert_int_equal(line_of("a();\nkfree(p);\n", WANTED_NAME, "kfree", NULL), 2);
	assert_int_equal(
		line_of("/* kfree */\n// kfree\nx(\"kfree\");\n", WANTED_NAME, "kfree", NULL), 0);
	assert_int_equal(line_of("kfree_skb(p); mkfree(q);\n", WANTED_NAME, "kfree", NULL), 0);
	assert_int_equal(line_of("p->kfree(); q.kfree = 1;\n", WANTED_NAME, "kfree", NULL), 0);
	assert_int_equal(line_of(in_macro, WANTED_NAME, "kfree", NULL), 3);
	assert_int_equal(line_of("struct timer *t;\n", WANTED_NAME, "timer", NULL), 0);
	assert_int_equal(line_of("timer();\nstruct timer *t;\n", WANTED_TAG, "timer", NULL), 2);
}

static void test_members(void **state)
{
	const char *const driver = "static struct ops o = {\n	.remove = gone,\n};\n";

	(void)state;
	assert_int_equal(line_of(driver, WANTED_MEMBER, "remove", "ops"), 2);
	assert_int_equal(line_of(driver, WANTED_MEMBER, "remove", "other_ops"), 0);
	assert_int_equal(line_of(driver, WANTED_MEMBER, "remove", NULL), 2);
	assert_int_equal(line_of("struct ops *o; remove(o);\n", WANTED_MEMBER, "remove", "ops"), 0);
	assert_int_equal(line_of("struct ops *o;\no->remove(o);\n", WANTED_MEMBER, "remove", "ops"),
			 2);
}

static void test_headers(void **state)
{
	(void)state;
	assert_int_equal(line_of("#include <linux/a.h>\n# include <linux/slab.h>\n", WANTED_HEADER,
				 "linux/slab.h", NULL),
			 2);
	assert_int_equal(
		line_of("#include <linux/slab.hpp>\n", WANTED_HEADER, "linux/slab.h", NULL), 0);
	assert_int_equal(
		line_of("/* #include <linux/slab.h> */\n", WANTED_HEADER, "linux/slab.h", NULL), 0);
	assert_int_equal(line_of("#include", WANTED_HEADER, "linux/slab.h", NULL), 0);
}

static void test_tree(void **state)
{
	const struct wanted_name wanted = { WANTED_NAME, "class_create", NULL };
	struct tree_uses uses = { 0 };
	char *tree = new_tree();

	(void)state;
	put(tree, "drivers/a/main.c", "int x = class_create(1);\nMODULE_LICENSE(\"GPL\");\n");
	put(tree, "drivers/a/part.c", "\nint y = class_create(1);\n");
	put(tree, "drivers/b/other.c", "/* class_create */\n");
	put(tree, "sound/c/help.h", "#define make() class_create(2)\n");
	put(tree, "sound/c/README", "class_create\n");
	put(tree, "Documentation/x.c", "class_create();\n");
	tree_uses_find(&uses, tree, &wanted);
	assert_int_equal(uses.files, 4);
	assert_int_equal(uses.user.n, 3);
	assert_int_equal(uses.modules, 1);
	assert_string_equal(uses.user.v[0].file, "drivers/a/main.c");
	assert_true(uses.user.v[0].is_module);
	assert_string_equal(uses.user.v[1].file, "drivers/a/part.c");
	assert_int_equal(uses.user.v[1].line, 2);
	tree_uses_free(&uses);
	drop_tree(tree);
}

/* What is said of a name, by what the two kernels have and whether modules may link to it. */
static void means(const char *newer, const char *older, const char *const *exports,
		  const char *part)
{
	struct facts *newest = kernel_of(newer, NULL), *target = kernel_of(older, exports);
	struct explanation x = { .name = "thing" };
	char *text;

	x.newer = facts_any(newest, "thing");
	x.older = facts_any(target, "thing");
	x.on_newest = x.newer;
	x.on_target = x.older;
	x.usable = usable_name(target, "thing");
	diff_pair(&x.diff, newest, target, x.newer, x.older);
	text = consequence(&x);
	if (!strstr(text, part))
		fail_msg("\"%s\" has no \"%s\"", text, part);
	free(text);
	diff_free(&x.diff);
	facts_free(newest);
	facts_free(target);
}

static void test_consequences(void **state)
{
	static const char *const exported[] = { "thing", NULL }, *const none[] = { NULL };

	(void)state;
	means("int thing(int a);", "int thing(int a);", exported, "the same on both");
	means("int thing(int a);", "int thing(int a);", none, "cannot be linked");
	means("int thing(int a);", "int other;", exported, "calls it does not compile");
	means("int other;", "int thing(int a);", exported, "do not use it");
	means("int thing;", "int other;", exported, "uses it does not compile");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names),	     cmocka_unit_test(test_members),
		cmocka_unit_test(test_headers),	     cmocka_unit_test(test_tree),
		cmocka_unit_test(test_consequences),
	};

	return cmocka_run_group_tests_name("explain", tests, NULL, NULL);
}
