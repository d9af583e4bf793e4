// SPDX-License-Identifier: GPL-2.0
/* What is kept of an inference, what compiling says of it, and how a shim is hidden. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "infer_build.h"
#include "infer_hide.h"
#include "infer_other.h"
#include "infer_result.h"
#include "library.h"
#include "tree.h"

static void expect_hidden(const char *text, enum infer_hiding hiding, bool newer,
			  const char *expected)
{
	char *hidden = infer_hide(text, "f", hiding, newer);

	assert_string_equal(hidden, expected);
	free(hidden);
}

static void test_hide(void **state)
{
	static const char plain[] = "#include <a.h>\n#include \"b.h\"\nint x = f();\n";
	static const char in_if[] = "#include <a.h>\n#ifdef B\n#  include <b.h>\n#endif\nf();\n";

	(void)state;
	expect_hidden(plain, HIDE_NOTHING, true, plain);
	expect_hidden(plain, HIDE_NAME, false, plain);
	expect_hidden(plain, HIDE_NAME, true,
		      "#include <a.h>\n#include \"b.h\"\n#undef f\n#define f backfit_has_no_f\n"
		      "int x = f();\n");
	expect_hidden(plain, HIDE_MACRO, false,
		      "#include <a.h>\n#include \"b.h\"\n#undef f\nint x = f();\n");
	expect_hidden(in_if, HIDE_MACRO, true,
		      "#include <a.h>\n#undef f\n#ifdef B\n#  include <b.h>\n#endif\nf();\n");
	expect_hidden("f();", HIDE_MACRO, true, "#undef f\nf();");
}

static void add_built(struct infer_compiled *c, bool compiles, bool without, bool shared)
{
	*vec_push(&c->built) = (struct infer_built){ .compiles = compiles,
						     .compiles_without = without,
						     .shared = shared };
}

static void test_compiled(void **state)
{
	struct infer_compiled c = { 0 };

	(void)state;
	assert_int_equal(infer_compiled_proof(&c), 0);
	assert_null(infer_compiled_broken(&c));
	/* other rules' files say nothing, unless this rule has none of its own */
	add_built(&c, false, false, true);
	assert_ptr_equal(infer_compiled_broken(&c), &c.built.v[0]);
	add_built(&c, true, true, false);
	assert_int_equal(infer_compiled_proof(&c), 0);
	assert_ptr_equal(infer_compiled_broken(&c), &c.built.v[0]);
	add_built(&c, true, false, false);
	assert_int_equal(infer_compiled_proof(&c), 1);
	assert_null(infer_compiled_broken(&c));
	add_built(&c, false, false, false);
	assert_ptr_equal(infer_compiled_broken(&c), &c.built.v[3]);
	infer_compiled_free(&c);
}

static void test_json(void **state)
{
	struct infer_result a = { .api = xstrdup("f"),
				  .verdict = INFER_PROVED,
				  .name = xstrdup("inferred/x/f"),
				  .confidence = xstrdup("High"),
				  .rule = xstrdup("@@\n@@\n-f\n+g\n"),
				  .text = xstrdup("text"),
				  .test = xstrdup("test"),
				  .expected = xstrdup("expected"),
				  .changed = 7,
				  .other_code = 2 };
	struct infer_result b;
	json_t *json = infer_result_json(&a, true), *told = infer_result_json(&a, false);

	(void)state;
	assert_int_equal(infer_result_read(&b, json), 0);
	assert_string_equal(b.api, "f");
	assert_int_equal(b.verdict, INFER_PROVED);
	assert_string_equal(b.rule, a.rule);
	assert_string_equal(b.expected, "expected");
	assert_null(b.why);
	assert_int_equal(b.changed, 7);
	assert_int_equal(b.other_code, 2);
	infer_result_free(&b);
	/* what is told is not all that a rule is written from */
	assert_int_not_equal(infer_result_read(&b, told), 0);
	infer_result_free(&b);
	json_object_set_new(json, "verdict", json_string("perhaps"));
	assert_int_not_equal(infer_result_read(&b, json), 0);
	infer_result_free(&b);
	infer_result_free(&a);
	json_decref(json);
	json_decref(told);
}

static void test_library_add(void **state)
{
	char *dir = new_tree();
	struct library library = { 0 };

	(void)state;
	put(dir, "patches/inferred/x/f.cocci",
	    "// SPDX-License-Identifier: GPL-2.0\n/// Turn f into g.\n"
	    "// When: !CALLABLE(f)\n// Provides: f\n// Confidence: High\n@@\n@@\n-f\n+g\n");
	put(dir, "patches/inferred/x/h.cocci",
	    "// SPDX-License-Identifier: GPL-2.0\n"
	    "/// Turn h into g.\n@@\n@@\n-h\n+g\n");
	assert_int_equal(library_add(&library, dir, "inferred/x/f", true), 0);
	assert_int_equal(library.evolution.n, 1);
	assert_string_equal(library.evolution.v[0].name, "inferred/x/f");
	assert_string_equal(library.evolution.v[0].confidence, "High");
	assert_true(library.evolution.v[0].trial);
	/* it names nothing that it provides; or is not there */
	assert_int_not_equal(library_add(&library, dir, "inferred/x/h", false), 0);
	assert_int_not_equal(library_add(&library, dir, "inferred/x/none", false), 0);
	assert_int_equal(library.evolution.n, 1);
	library_free(&library);
	drop_tree(dir);
}

static void add_example(struct infer *infer, const struct infer_files *files, unsigned int line,
			const char *older)
{
	struct infer_example *e = vec_push(&infer->examples);

	*e = (struct infer_example){ .files = files,
				     .item = xstrdup("probe"),
				     .line = line,
				     .outcome = INFER_CHANGED,
				     .forms = 1 };
	e->form[0].pattern = xstrdup("new ( $e1 )");
	e->form[0].text = xstrdup(older);
}

static void add_different(struct infer *infer, const struct infer_files *files, unsigned int line)
{
	*vec_push(&infer->held_out.different_place) =
		(struct infer_place){ .files = files, .item = xstrdup("probe"), .line = line };
	infer->held_out.different++;
}

/* A form that two files had is another right one; one file's is a contradiction. */
static void test_other_forms(void **state)
{
	static const struct infer_files file[4];
	struct infer_cluster written = { .pattern = "new ( $e1 )", .text = "old ( $e1 )" };
	struct infer infer = { .subject.use = { .kind = INFER_NAME, .word = "new" } };

	(void)state;
	*vec_push(&infer.chosen) = &written;
	add_example(&infer, &file[0], 10, "older ( $e1 , 0 )");
	add_example(&infer, &file[1], 10, "older ( $e1 , 1 )");
	add_example(&infer, &file[2], 10, "odd ( $e1 )");
	add_example(&infer, &file[2], 30, "old ( 1 )");
	add_example(&infer, &file[3], 30, "old ( 2 )");
	add_different(&infer, &file[0], 11);
	add_different(&infer, &file[2], 10);
	add_different(&infer, &file[3], 30);
	add_different(&infer, &file[1], 50);
	infer_other_forms(&infer);
	assert_int_equal(infer.held_out.other, 1);
	assert_int_equal(infer.held_out.different, 3);
	assert_ptr_equal(infer.held_out.different_place.v[0].files, &file[2]);
	/* of two members one is not as right as the other */
	infer.subject.use.kind = INFER_MEMBER;
	add_different(&infer, &file[1], 10);
	infer_other_forms(&infer);
	assert_int_equal(infer.held_out.other, 1);
	infer.vote = (struct infer_vote){ 0 };
	infer_free(&infer);
}

static void expect_error(const char *log, const char *error)
{
	char *dir = new_tree();
	struct infer_trial trial = { .dir = dir };
	struct infer_try try = { .path = "drivers/a.c" };
	struct map names = { 0 };
	char *text;

	put(dir, "make.log", log);
	map_set(&names, "record", &names);
	map_set(&names, "f", &names);
	text = infer_build_error(&trial, &try, &names);
	if (error)
		assert_string_equal(text, error);
	else
		assert_null(text);
	free(text);
	map_free(&names);
	drop_tree(dir);
}

/* An error is the rule's where it names what the rule writes; a missing member by its own name. */
static void test_error(void **state)
{
	(void)state;
	expect_error("/p/drivers/a.c:3:1: error: unknown type name 'record'\n",
		     "drivers/a.c:3:1: error: unknown type name 'record'");
	expect_error("/p/drivers/a.c:3:1: error: too few arguments\n    3 | f(x);\n",
		     "drivers/a.c:3:1: error: too few arguments");
	expect_error("/p/drivers/a.c:3:1: error: too few arguments\n    3 | g(x);\n", NULL);
	expect_error("/p/drivers/a.c:3:1: error: 'struct record' has no member named 'x'\n"
		     "    3 | r->x = f;\n",
		     NULL);
	expect_error("/p/drivers/a.c:3:1: error: 'struct g' has no member named 'f'\n",
		     "drivers/a.c:3:1: error: 'struct g' has no member named 'f'");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_hide),	    cmocka_unit_test(test_compiled),
		cmocka_unit_test(test_json),	    cmocka_unit_test(test_library_add),
		cmocka_unit_test(test_other_forms), cmocka_unit_test(test_error),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
