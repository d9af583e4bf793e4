// SPDX-License-Identifier: GPL-2.0
/* Definitions taken out of a file, and shims answered with them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "addinclude.h"
#include "extract.h"

static const char header[] = "/* First comment. */\n"
			     "#ifndef GUARD\n"
			     "#define GUARD\n"
			     "\n"
			     "struct later;\n"
			     "\n"
			     "/**\n"
			     " * struct point - two numbers\n"
			     " */\n"
			     "struct point {\n"
			     "\tint x;\n"
			     "#ifdef CONFIG_WIDE\n"
			     "\tint y;\n"
			     "#endif\n"
			     "};\n"
			     "\n"
			     "#define POINT_X(p) \\\n"
			     "\t((p)->x)\n"
			     "#define POINT_Y 2\n"
			     "\n"
			     "enum { ALPHA, BETA };\n"
			     "enum colour { RED };\n"
			     "typedef int (*point_fn)(struct point *p);\n"
			     "\n"
			     "int point_get(const struct point *p);\n"
			     "static inline __must_check int point_twice(struct point *p)\n"
			     "{\n"
			     "\treturn 2 * p->x; /* ; } */\n"
			     "}\n"
			     "extern struct point origin;\n"
			     "#endif\n";

static char *take(const char *item, int *err)
{
	struct strbuf out = { 0 }, missing = { 0 };

	*err = extract_items(header, sizeof(header) - 1, false, &item, 1, &out, &missing);
	strbuf_free(&missing);
	return strbuf_take(&out);
}

static void expect(const char *item, const char *text)
{
	int err;
	char *got = take(item, &err);

	assert_int_equal(err, 0);
	assert_string_equal(got, text);
	free(got);
}

static void test_record_brings_its_comment(void **state)
{
	(void)state;
	expect("struct point", "/**\n * struct point - two numbers\n */\nstruct point {\n\tint x;\n"
			       "#ifdef CONFIG_WIDE\n\tint y;\n#endif\n};\n");
}

static void test_macros(void **state)
{
	(void)state;
	expect("POINT_X", "#define POINT_X(p) \\\n\t((p)->x)\n");
	expect("POINT_*", "#define POINT_X(p) \\\n\t((p)->x)\n#define POINT_Y 2\n");
}

static void test_functions_and_variables(void **state)
{
	(void)state;
	expect("point_get", "int point_get(const struct point *p);\n");
	expect("point_twice", "static inline __must_check int point_twice(struct point *p)\n"
			      "{\n\treturn 2 * p->x; /* ; } */\n}\n\n");
	expect("origin", "extern struct point origin;\n");
}

static void test_enums_and_typedefs(void **state)
{
	(void)state;
	expect("enum colour", "enum colour { RED };\n");
	expect("BETA", "enum { ALPHA, BETA };\n");
	expect("typedef point_fn", "typedef int (*point_fn)(struct point *p);\n");
}

static void test_missing_item_is_an_error(void **state)
{
	int err;
	char *got = take("struct later", &err);

	(void)state;
	assert_int_not_equal(err, 0);
	free(got);
}

static void test_truncated_input_ends(void **state)
{
	const char *item = "struct point";

	(void)state;
	for (size_t len = 0; len < sizeof(header); len++) {
		struct strbuf out = { 0 }, missing = { 0 };

		extract_items(header, len, true, &item, 1, &out, &missing);
		strbuf_free(&out);
		strbuf_free(&missing);
	}
}

static void expect_include(const char *text, const char *with, const char *result)
{
	char *got = add_include_line(text, with);

	assert_string_equal(got, result);
	free(got);
}

static void test_include_goes_to_its_place(void **state)
{
	(void)state;
	expect_include(
		"/* x */\n#include <linux/a.h>\n#include <linux/z.h>\n#include \"own.h\"\nint i;\n",
		"linux/m.h",
		"/* x */\n#include <linux/a.h>\n#include <linux/m.h>\n#include <linux/z.h>\n"
		"#include \"own.h\"\nint i;\n");
	expect_include("#include <net/x.h>\n#ifdef A\n#include <linux/b.h>\n#endif\nint i;\n",
		       "linux/a.h",
		       "#include <net/x.h>\n#include <linux/a.h>\n#ifdef A\n#include <linux/b.h>\n"
		       "#endif\nint i;\n");
	expect_include("/* only code */\nint i;\n", "linux/a.h",
		       "/* only code */\n#include <linux/a.h>\nint i;\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_record_brings_its_comment),
		cmocka_unit_test(test_macros),
		cmocka_unit_test(test_functions_and_variables),
		cmocka_unit_test(test_enums_and_typedefs),
		cmocka_unit_test(test_missing_item_is_an_error),
		cmocka_unit_test(test_truncated_input_ends),
		cmocka_unit_test(test_include_goes_to_its_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
