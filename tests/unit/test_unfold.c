// SPDX-License-Identifier: GPL-2.0
/* Macros' bodies, written out for spatch and put back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "str.h"
#include "unfold.h"

static const char source[] = "#define SHOW(n, N) \\\n"
			     "static int show_ ## n(struct foo *f) \\\n"
			     "{ \\\n"
			     "\treturn old(f, \"x\" #n, ID_ ## N); \\\n"
			     "}\n"
			     "#define RUN(f, x)\t\t\t\\\n"
			     "\tif (old(f, x))\t\t\t\\\n"
			     "\t\tgo(f, ## x);\n"
			     "#define BANK(n)\t\t\t\t\t\\\n"
			     "\t{\t\t\t\t\t\\\n"
			     "\t\t.ops = {\t\t\t\\\n"
			     "\t\t\t.set = bank_set,\t\\\n"
			     "\t\t},\t\t\t\t\\\n"
			     "\t\t.n = n,\t\t\t\t\\\n"
			     "\t}\n"
			     "#define VALUE old(1)\n"
			     "#define OPEN(x) if (old(x)) {\n"
			     "int f(void)\n"
			     "{\n"
			     "#define INNER(x) { old(x); }\n"
			     "}\n";

static char *written(struct unfold *u, const char *text, const char *name)
{
	const struct unfold_api api = { .name = name };

	return unfold_text(u, text, strlen(text), "", &api, 1);
}

static size_t lines_of(const char *text)
{
	size_t n = 0;

	for (; *text; text++)
		n += *text == '\n';
	return n;
}

/* Put @text back after spatch replaced @old by @new in what it was shown. */
static char *changed(const struct unfold *u, const char *shown, const char *old, const char *new)
{
	char *now = str_replace_all(shown, old, new), *back;
	unsigned int line = 0;

	assert_string_not_equal(now, shown);
	back = unfold_undo(u, now, &line);
	free(now);
	return back;
}

static void goes_there_and_back(void **state)
{
	static const char *const name[] = { "old",     "struct foo", "ops.set",
					    "foo.bar", "struct go",  "none" };
	static const size_t macros[] = { 2, 1, 1, 1, 0, 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(name) / sizeof(name[0]); i++) {
		struct unfold u;
		unsigned int line = 0;
		char *shown = written(&u, source, name[i]), *back;

		assert_int_equal(u.macro.n, macros[i]);
		assert_int_equal(lines_of(shown), lines_of(source));
		back = unfold_undo(&u, shown, &line);
		assert_non_null(back);
		assert_string_equal(back, source);
		free(back);
		free(shown);
		unfold_free(&u);
	}
}

static void changes_stay_in_the_macro(void **state)
{
	struct unfold u;
	char *shown = written(&u, source, "old"), *back;

	(void)state;
	assert_non_null(strstr(shown, "ID_"));
	assert_null(strstr(shown, "ID_ ##"));
	back = changed(&u, shown, "\treturn old(f, ", "\tlock(f);\n\treturn new(f, ");
	assert_non_null(strstr(back, "{ \\\n"
				     "\tlock(f); \\\n"
				     "\treturn new(f, \"x\" #n, ID_ ## N); \\\n"
				     "}\n#define RUN"));
	free(back);
	/* a name made from a pasted one is pasted, too */
	back = changed(&u, shown, "(struct foo *f)", "_int(struct foo *f)");
	assert_non_null(strstr(back, "static int show_ ## n ## _int(struct foo *f) \\\n"));
	free(back);
	free(shown);
	unfold_free(&u);
}

static void initializers_are_variables(void **state)
{
	struct unfold u;
	char *shown = written(&u, source, "ops.set"), *back;

	(void)state;
	assert_non_null(strstr(shown, "\nstatic struct ops bank = {\n\t.set = bank_set,\n};"));
	/* new lines are continued like the others, to the same column */
	back = changed(&u, shown, "\t.set = bank_set,\n", "\t.put = bank_put,\n\t.k = 1,\n");
	assert_non_null(strstr(back, "\t\t.ops = {\t\t\t\\\n"
				     "\t\t\t.put = bank_put,\t\\\n"
				     "\t\t\t.k = 1,\t\t\t\\\n"
				     "\t\t},\t\t\t\t\\\n"));
	free(back);
	/* what comes before the variable comes before the #define */
	back = changed(&u, shown, "static struct ops", "int g(void);\n\nstatic struct ops");
	assert_non_null(strstr(back, "\nint g(void);\n\n#define BANK(n)\t\t"));
	free(back);
	free(shown);
	unfold_free(&u);
}

static void what_is_lost_is_told(void **state)
{
	struct unfold u;
	char *shown = written(&u, source, "ops.set"), *now;
	unsigned int line = 0;

	(void)state;
	now = str_replace_all(shown, "static struct ops bank", "static struct ops tank");
	assert_null(unfold_undo(&u, now, &line));
	assert_int_equal(line, 9);
	free(now);
	free(shown);
	unfold_free(&u);
}

static void only_macros_that_the_plan_means(void **state)
{
	static const char text[] = "#define ONE { .set = a }\n#define TWO { .set = b }\n";
	struct map macro = { 0 };
	const struct unfold_api api = { .name = "ops.set", .macro = &macro };
	struct unfold u;
	char *shown;

	(void)state;
	map_put(&macro, "TWO");
	shown = unfold_text(&u, text, strlen(text), "struct ops x[] = {", &api, 1);
	assert_null(strstr(shown, "struct ops one"));
	assert_non_null(strstr(shown, "static struct ops two[] = { { .set = b } };"));
	free(shown);
	unfold_free(&u);
	map_free(&macro);
}

static void reach(void **state)
{
	static const char pasted[] = "#define OP(x) { a x ## = b; old(a); }\n";

	(void)state;
	assert_true(unfold_reaches(source, strlen(source), 4, "old"));
	assert_true(unfold_reaches(source, strlen(source), 12, "ops.set"));
	/* an expression is for spatch itself */
	assert_true(unfold_reaches(source, strlen(source), 16, "old"));
	assert_false(unfold_reaches(source, strlen(source), 17, "old"));
	assert_false(unfold_reaches(source, strlen(source), 20, "old"));
	assert_true(unfold_reaches(source, strlen(source), 20, "new"));
	assert_true(unfold_reaches(source, strlen(source), 18, "old"));
	assert_false(unfold_reaches(pasted, strlen(pasted), 1, "old"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(goes_there_and_back),
		cmocka_unit_test(changes_stay_in_the_macro),
		cmocka_unit_test(initializers_are_variables),
		cmocka_unit_test(what_is_lost_is_told),
		cmocka_unit_test(only_macros_that_the_plan_means),
		cmocka_unit_test(reach),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
