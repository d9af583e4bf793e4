// SPDX-License-Identifier: GPL-2.0
/* What of a source a semantic patch is not given to read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "skim.h"
#include "str.h"

static const char source[] =
	"#define START(x) begin(x)\n"
	"#define LATER(x) START(x)\n"
	"static const int table[] = {\n\t1, 2,\n};\n"
	"static int plain(void)\n{\n\tint a;\n\n\treturn a;\n}\n"
	"static int caller(void)\n{\n\treturn begin(1);\n}\n"
	"static int by_macro(void)\n{\n\treturn LATER(1);\n}\n"
	"static int back(struct thing *t)\n{\n\treturn 0;\n}\n"
	"static int other(struct thing *t)\n{\n\treturn 1;\n}\n"
	"static struct ops ops = {\n\t.done = back,\n};\n"
	"static int last(void)\n{\n\treturn 3;\n}\n"
	"static int odd(void)\n{\n#ifdef A\n\tif (1) {\n#else\n\tif (2) {\n#endif\n\t}\n}\n";

static const char call[] = "@@\nexpression e;\n@@\n-begin(e)\n+start(e)\n";

/* The names of the functions and tables of @source that were put aside, with blanks between. */
static char *aside(const char *text, const char *rule, const char *name)
{
	static const char *const all[] = { "table", "plain", "caller", "by_macro", "back",
					   "other", "ops",   "odd",    "last" };
	static const char *const within[] = { "1, 2",	  "int a",    "begin(1)",
					      "LATER(1)", "return 0", "return 1",
					      ".done",	  "if (1)",   "return 3" };
	struct strbuf out = { 0 };
	struct skim_rule needs;
	struct map names = { 0 };
	struct skim skim;
	char *skimmed, *whole;

	if (name)
		map_put(&names, name);
	skim_rule_read(&needs, rule, "#define known(x) expanded(x)\n");
	skimmed = skim_text(&skim, &needs, &names, text, strlen(text));
	strbuf_puts(&out, "");
	for (size_t i = 0; i < ARRAY_LEN(all) && skimmed; i++)
		if (strstr(text, within[i]) && !strstr(skimmed, within[i]))
			strbuf_printf(&out, "%s%s", out.len ? " " : "", all[i]);
	if (skimmed) {
		whole = skim_undo(&skim, skimmed);
		assert_string_equal(whole, text);
		free(whole);
	}
	free(skimmed);
	skim_free(&skim);
	skim_rule_free(&needs);
	map_free(&names);
	return strbuf_take(&out);
}

static void check(const char *rule, const char *name, const char *expected)
{
	char *found = aside(source, rule, name);

	assert_string_equal(found, expected);
	free(found);
}

static void takes_what_lacks_the_word(void **state)
{
	(void)state;
	check(call, NULL, "table plain back other ops last");
}

static void keeps_what_is_to_be_looked_at(void **state)
{
	(void)state;
	check(call, "other", "table plain back ops last");
}

static void leaves_all_where_anything_may_match(void **state)
{
	(void)state;
	/* metavariables alone; keywords; what is optional; what macros may put in */
	check("@@\nexpression e;\nidentifier f;\n@@\n-f(e)\n+e\n", NULL, "");
	check("@@\nexpression e;\n@@\n-return e;\n+return;\n", NULL, "");
	check("@@\n@@\n<...\n-begin(1)\n+start(1)\n...>\n", NULL, "");
	check("@@\n@@\n?begin(1);\n", NULL, "");
	check("@@\n@@\n-expanded(1)\n", NULL, "");
	check("@script:python@\n@@\nprint(begin)\n", NULL, "");
	check("@@\nidentifier f;\n@@\n f(...) {\n ...\n }\n\n struct x {\n ...\n };\n", NULL, "");
	/* one branch has no word of its own */
	check("@@\nexpression e;\n@@\n(\n-begin(e)\n+1\n|\n-e++\n+e\n)\n", NULL, "");
}

static void takes_one_word_of_a_disjunction(void **state)
{
	(void)state;
	check("@@\nexpression e;\n@@\n(\n-begin(e)\n|\n-LATER(e)\n)\n", NULL,
	      "table plain back other ops last");
	check("@@\nexpression e;\n@@\n \\(begin\\|end\\)(e)\n", NULL,
	      "table plain back other ops last");
}

static void finds_functions_by_name(void **state)
{
	(void)state;
	/* "back" is a thing's function that a kept table names, "other" is not */
	check("@r@\nidentifier o, f;\n@@\n struct ops o = {\n\t.done = f,\n };\n\n"
	      "@@\nidentifier r.f, t;\n@@\n f(struct thing *t)\n {\n ...\n }\n",
	      NULL, "table plain caller by_macro other last");
}

static void notices_lost_marks(void **state)
{
	struct skim_rule needs;
	struct map names = { 0 };
	struct skim skim;
	char *skimmed, *twice;

	(void)state;
	skim_rule_read(&needs, call, NULL);
	skimmed = skim_text(&skim, &needs, &names, source, strlen(source));
	twice = xasprintf("%s%s", skimmed, skimmed);
	assert_null(skim_undo(&skim, twice));
	assert_null(skim_undo(&skim, "int x;\n"));
	free(twice);
	free(skimmed);
	skim_free(&skim);
	skim_rule_free(&needs);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_what_lacks_the_word),
		cmocka_unit_test(keeps_what_is_to_be_looked_at),
		cmocka_unit_test(leaves_all_where_anything_may_match),
		cmocka_unit_test(takes_one_word_of_a_disjunction),
		cmocka_unit_test(finds_functions_by_name),
		cmocka_unit_test(notices_lost_marks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
