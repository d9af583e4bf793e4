// SPDX-License-Identifier: GPL-2.0
/* What an older function returns, held against what the newer one does. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "infer_meaning.h"
#include "tree.h"

static const struct infer_files one_file = { .newer = "drivers/a.c", .older = "drivers/b.c" };

static void find(struct infer_examples *out, const char *newer, const char *older)
{
	struct infer_use use = { .kind = INFER_NAME, .word = "call" };
	char *texts[] = { xasprintf("int f(void)\n{\n%s\n}\n", newer),
			  xasprintf("int f(void)\n{\n%s\n}\n", older) };
	struct infer_source n, o;

	infer_source_read(&n, texts[0], strlen(texts[0]));
	infer_source_read(&o, texts[1], strlen(texts[1]));
	infer_examples_in(out, &one_file, &n, &o, &use);
	infer_source_free(&n);
	infer_source_free(&o);
}

static void expect(enum infer_tested tested, const char *newer, const char *older)
{
	struct infer_examples found = { 0 };

	find(&found, newer, older);
	assert_int_equal(found.n, 1);
	assert_int_equal(found.v[0].outcome, INFER_CHANGED);
	assert_int_equal(found.v[0].tested, tested);
	infer_examples_free(&found);
}

static void test_tested(void **state)
{
	(void)state;
	expect(INFER_NOT_TESTED, "	call(a);", "	old(a);");
	expect(INFER_TESTED_ALIKE, "	if (call(a) < 0)\n		go();",
	       "	if (old(a) < 0)\n		go();");
	expect(INFER_TESTED_OTHERWISE, "	if (call(a) < 0)\n		go();",
	       "	if (old(a) != 1)\n		go();");
	expect(INFER_TESTED_ALIKE, "	if (!call(a))\n		go();",
	       "	if (!old(a))\n		go();");
	expect(INFER_TESTED_OTHERWISE, "	if (!call(a))\n		go();",
	       "	if (old(a))\n		go();");
	expect(INFER_TESTED_ALIKE, "	r = call(a);\n	if (r < 0)\n		go();",
	       "	r = old(a);\n	if (r < 0)\n		go();");
	expect(INFER_TESTED_OTHERWISE, "	r = call(a);\n	if (r < 0)\n		go();",
	       "	r = old(a);\n	if (r != 1)\n		go();");
	/* set again before it is asked */
	expect(INFER_NOT_TESTED,
	       "	r = call(a);\n	r = 0;\n	if (r < 0)\n		go();",
	       "	r = old(a);\n	r = 0;\n	if (r != 1)\n		go();");
}

static struct facts *one_function(struct arena *arena, const char *name, const char *type)
{
	struct facts *facts = facts_new();

	facts_add(facts, FACT_FUNCTION, name)->type = type_from_text(arena, type);
	return facts;
}

/* The doubt about a rule that puts old() in place of call(); the examples are @uses of each. */
static char *doubt(const char *newer_type, const char *older_type, const char *newer,
		   const char *older, int uses)
{
	struct arena arena = { 0 };
	struct infer_setting setting = { .newest = one_function(&arena, "call", newer_type),
					 .target = one_function(&arena, "old", older_type) };
	struct infer infer = { .subject = { .use = { .kind = INFER_NAME, .word = "call" },
					    .newer = facts_find(setting.newest, FACT_FUNCTION,
								"call") } };
	struct infer_cluster cluster = { .pattern = "call", .text = "old" };
	char *why;

	for (int i = 0; i < uses; i++)
		find(&infer.examples, newer, older);
	*vec_push(&infer.chosen) = &cluster;
	why = infer_meaning_doubt(&infer, &setting);
	vec_free(&infer.chosen);
	infer_examples_free(&infer.examples);
	facts_free(setting.newest);
	facts_free(setting.target);
	arena_free(&arena);
	return why;
}

static void expect_doubt(const char *word, char *why)
{
	if (!word)
		assert_null(why);
	else
		assert_non_null(why && strstr(why, word) ? why : NULL);
	free(why);
}

static void test_doubt(void **state)
{
	static const char plain[] = "	call(a);", old_plain[] = "	old(a);";
	static const char test[] = "	if (call(a))\n		go();";
	static const char alike[] = "	if (call(a) < 0)\n		go();";
	static const char old_alike[] = "	if (old(a) < 0)\n		go();";
	static const char old_other[] = "	if (old(a) != 1)\n		go();";

	(void)state;
	expect_doubt(NULL, doubt("int (int)", "int (int)", plain, old_plain, 4));
	expect_doubt("returns 'int', and 'old'",
		     doubt("int (int)", "long (int)", alike, old_alike, 4));
	expect_doubt(NULL, doubt("int (int)", "unsigned int (int)", alike, old_alike, 4));
	expect_doubt("returns 'int'",
		     doubt("int (int)", "bool (int)", test, "	if (old(a))\n		go();", 4));
	expect_doubt(NULL, doubt("int (int)", "bool (int)", alike, old_alike, 4));
	expect_doubt("tested otherwise in 4 of 4 callers (drivers/a.c:3)",
		     doubt("int (int)", "int (int)", alike, old_other, 4));
	expect_doubt(NULL, doubt("int (int)", "int (int)", alike, old_other, 1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tested),
		cmocka_unit_test(test_doubt),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
