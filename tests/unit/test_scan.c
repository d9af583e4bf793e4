// SPDX-License-Identifier: GPL-2.0
/* What the preprocessor leaves, read into facts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "kernels.h"
#include "str.h"

static struct facts *scanned(const char *text)
{
	return kernel_of(text, NULL);
}

static void is_declared(struct facts *facts, enum fact_kind kind, const char *name,
			const char *declaration)
{
	const struct fact *fact = facts_find(facts, kind, name);
	char *text;

	if (!fact)
		fail_msg("no %s %s", fact_kind_name(kind), name);
	text = type_declaration(fact->type, name);
	assert_string_equal(text, declaration);
	free(text);
}

static void is_function(struct facts *facts, const char *name, const char *declaration)
{
	is_declared(facts, FACT_FUNCTION, name, declaration);
}

static void is_variable(struct facts *facts, const char *name, const char *declaration)
{
	is_declared(facts, FACT_VARIABLE, name, declaration);
}

static void functions(void **state)
{
	struct facts *facts = scanned(
		"extern int plain(int a);\n"
		"static inline __attribute__((__gnu_inline__)) int inlined(void) { if (1) { } }\n"
		"extern inline __attribute__((gnu_inline)) void *old_inline(void) { return \"}\"; }\n"
		"int must(void) __attribute__((__warn_unused_result__));\n"
		"void later(void); static inline void later(void) { char c = '{'; }\n"
		"typedef int handler_t(int, void *); extern handler_t by_typedef;\n"
		"struct s *returns_record(struct s *x) { return x; }\n"
		"int variadic(const char *f, ...);\n"
		"int after;\n"
		"long __attribute__((ms_abi)) ms(int (__attribute__((ms_abi)) *cb)(void));\n"
		"long (__attribute__((ms_abi)) *const table[2])(int (*)(void) "
		"__attribute__((ms_abi)));\n"
		"extern __seg_gs __typeof__(const int[4]) per_cpu;\n"
		"extern __typeof_unqual__(const int) unqual;\n"
		"struct s { long __attribute__((ms_abi)) (*cb)(int); } s;\n");
	const struct fact *fact;
	char *text;

	(void)state;
	is_function(facts, "plain", "int plain(int a)");
	is_function(facts, "inlined", "int inlined(void)");
	is_function(facts, "old_inline", "void *old_inline(void)");
	is_function(facts, "by_typedef", "int by_typedef(int, void *)");
	is_function(facts, "returns_record", "struct s *returns_record(struct s *x)");
	assert_int_equal(facts_find(facts, FACT_FUNCTION, "plain")->flags, 0);
	assert_int_equal(facts_find(facts, FACT_FUNCTION, "inlined")->flags,
			 FACT_STATIC | FACT_DEFINED);
	assert_int_equal(facts_find(facts, FACT_FUNCTION, "old_inline")->flags,
			 FACT_STATIC | FACT_DEFINED);
	assert_int_equal(facts_find(facts, FACT_FUNCTION, "must")->flags, FACT_MUST_CHECK);
	assert_int_equal(facts_find(facts, FACT_FUNCTION, "later")->flags,
			 FACT_STATIC | FACT_DEFINED);
	assert_int_equal(facts_find(facts, FACT_FUNCTION, "variadic")->flags, FACT_IS_VARIADIC);
	is_function(facts, "ms",
		    "long __attribute__((ms_abi)) ms(int (__attribute__((ms_abi)) *cb)(void))");
	is_variable(facts, "table",
		    "long (__attribute__((ms_abi)) *const table[2])"
		    "(int (__attribute__((ms_abi)) *)(void))");
	is_variable(facts, "per_cpu", "const __seg_gs int per_cpu[4]");
	is_variable(facts, "unqual", "int unqual");
	text = type_text(facts_member(facts, "struct s", "cb")->type);
	assert_string_equal(text, "long (__attribute__((ms_abi)) *)(int)");
	free(text);
	fact = facts_find(facts, FACT_VARIABLE, "after");
	assert_non_null(fact);
	assert_int_equal(fact->line, 9);
	facts_free(facts);
}

static void macros(void **state)
{
	struct facts *facts =
		scanned("#define ONE 1\n"
			"#define EMPTY\n"
			"#define add(a, b)  ((a) + (b)) \n"
			"#define pr(fmt, ...) printk(fmt, ##__VA_ARGS__)\n"
			"#define gnu(fmt, args...) printk(fmt, args)\n"
			"#define none() f()\n"
			"#define GONE 1\n"
			"#undef GONE\n"
			"#define TWICE 1\n"
			"#undef TWICE\n"
			"#define TWICE 2\n"
			"#define paste(a, b) a ##b ## c, ##b \" ##x\\\" ##y\" ' ##' ##d ##\n");
	const struct fact *fact;

	(void)state;
	fact = facts_find(facts, FACT_MACRO, "ONE");
	assert_string_equal(fact->value, "1");
	assert_int_equal(fact->flags, 0);
	assert_string_equal(facts_find(facts, FACT_MACRO, "EMPTY")->value, "");
	fact = facts_find(facts, FACT_MACRO, "add");
	assert_string_equal(fact->value, "((a) + (b))");
	assert_int_equal(fact->flags, FACT_FUNCTION_LIKE);
	assert_int_equal(fact->params, 2);
	assert_string_equal(fact->param[1].name, "b");
	fact = facts_find(facts, FACT_MACRO, "pr");
	assert_int_equal(fact->params, 1);
	assert_int_equal(fact->flags, FACT_FUNCTION_LIKE | FACT_IS_VARIADIC);
	fact = facts_find(facts, FACT_MACRO, "gnu");
	assert_int_equal(fact->params, 1);
	assert_int_equal(fact->flags, FACT_FUNCTION_LIKE | FACT_IS_VARIADIC);
	assert_int_equal(facts_find(facts, FACT_MACRO, "none")->params, 0);
	assert_string_equal(facts_find(facts, FACT_MACRO, "paste")->value,
			    "a##b ## c, ##b \" ##x\\\" ##y\" ' ##'##d ##");
	assert_null(facts_find(facts, FACT_MACRO, "GONE"));
	assert_string_equal(facts_find(facts, FACT_MACRO, "TWICE")->value, "2");
	facts_free(facts);
}

/* What one header undefines or defines again is no business of an unrelated one. */
static void headers_that_spoil(void **state)
{
	struct facts *facts = scanned("# 1 \"umbrella.c\"\n"
				      "# 1 \"a.h\" 1\n"
				      "#define KEPT 1\n"
				      "#define OWN 1\n"
				      "#define FIRST 1\n"
				      "#undef OWN\n"
				      "# 2 \"umbrella.c\" 2\n"
				      "# 1 \"b.h\" 1\n"
				      "#undef KEPT\n"
				      "#define FIRST 2\n"
				      "# 1 \"c.h\" 1\n"
				      "#define INNER 1\n"
				      "# 4 \"b.h\" 2\n"
				      "#undef INNER\n"
				      "# 3 \"umbrella.c\" 2\n");

	(void)state;
	assert_non_null(facts_find(facts, FACT_MACRO, "KEPT"));
	assert_null(facts_find(facts, FACT_MACRO, "OWN"));
	assert_null(facts_find(facts, FACT_MACRO, "INNER"));
	assert_string_equal(facts_find(facts, FACT_MACRO, "FIRST")->value, "1");
	facts_free(facts);
}

/* Files below one folder have to do with each other, and with no one else. */
static const void *identify(const char *path, void *data)
{
	(void)data;
	if (str_starts(path, "stages/"))
		return "stage";
	return str_starts(path, "own/") ? "own" : "other";
}

static bool are_related(const void *a, const void *b, void *data)
{
	(void)data;
	return !strcmp(a, b) || !strcmp(b, "stage");
}

/* What is below "own/" includes all that is below "stages/". */
static bool does_include(const void *outer, const void *inner, void *data)
{
	(void)data;
	return !strcmp(outer, "own") && !strcmp(inner, "stage");
}

static struct facts *scanned_with_macros(const char *text)
{
	struct scan_options options = { .identify = identify,
					.related = are_related,
					.includes = does_include,
					.find = identify,
					.expand = true };
	struct scan_result result = { 0 };
	struct facts *facts = facts_new();

	scan_stream(facts, text, strlen(text), &options, &result);
	assert_int_equal(result.skipped, 0);
	return facts;
}

static const char *value_of(struct facts *facts, const char *name)
{
	const struct fact *fact = facts_find(facts, FACT_ENUMERATOR, name);

	if (!fact)
		fail_msg("no enumerator %s", name);
	return fact->value;
}

static void is_member(struct facts *facts, const char *record, const char *name, const char *type)
{
	const struct fact *fact = facts_member(facts, record, name);
	char *text;

	if (!fact)
		fail_msg("no %s.%s", record, name);
	text = type_text(fact->type);
	assert_string_equal(text, type);
	free(text);
}

/* What a header declares is meant where it says its name, not what a stranger calls so. */
static void macros_of_strangers(void **state)
{
	struct facts *facts =
		scanned_with_macros("# 1 \"other/a.h\" 1\n"
				    "#define REW 0x4000\n"
				    "#define QSYS 77\n"
				    "#define item_t int\n"
				    "#define thing other_thing\n"
				    "#define LENGTH 12\n"
				    "#define LIST L1, L2\n"
				    "#define old_name new_name\n"
				    "# 1 \"own/target.h\" 1\n"
				    "enum target { ANA = 1, QSYS, REW, LAST = REW };\n"
				    "typedef struct { int x; } item_t;\n"
				    "struct thing { int y; };\n"
				    "# 1 \"own/user.h\" 1\n"
				    "enum reg { A = QSYS << 4, B, C = REW << 4,\n"
				    "D = F(REW), E = LENGTH, F = 2 * LENGTH };\n"
				    "enum list { LIST, BEHIND };\n"
				    "struct user {\n"
				    "	item_t item; struct thing *thing;\n"
				    "	char name[LENGTH]; int QSYS;\n"
				    "	struct old_name *renamed;\n"
				    "};\n"
				    "# 9 \"other/a.h\" 1\n"
				    "enum { OURS = QSYS };\n");

	(void)state;
	assert_string_equal(value_of(facts, "REW"), "3");
	assert_string_equal(value_of(facts, "LAST"), "3");
	assert_string_equal(value_of(facts, "A"), "32");
	assert_string_equal(value_of(facts, "C"), "48");
	assert_string_equal(value_of(facts, "D"), "F(REW)");
	/* What it does not declare comes from wherever it is defined. */
	assert_string_equal(value_of(facts, "E"), "12");
	assert_string_equal(value_of(facts, "F"), "24");
	assert_string_equal(value_of(facts, "L2"), "1");
	assert_string_equal(value_of(facts, "BEHIND"), "2");
	assert_string_equal(value_of(facts, "OURS"), "77");
	assert_non_null(facts_record(facts, "struct thing"));
	is_member(facts, "struct user", "item", "item_t");
	is_member(facts, "struct user", "thing", "struct thing *");
	is_member(facts, "struct user", "name", "char [12]");
	is_member(facts, "struct user", "QSYS", "int");
	is_member(facts, "struct user", "renamed", "struct new_name *");
	facts_free(facts);
}

static const char *umbrella_has_no_name(const char *path, void *data)
{
	(void)data;
	return strcmp(path, "umbrella.c") ? path : NULL;
}

/* What a header makes of a macro that it leaves to its includers is no one's. */
static void declarations_of_includers(void **state)
{
	struct scan_options options = { .name_of = umbrella_has_no_name,
					.identify = identify,
					.related = are_related,
					.includes = does_include,
					.find = identify,
					.expand = true };
	static const char text[] = "# 1 \"own/events.h\" 1\n"
				   "#define SYSTEM sched\n"
				   "#define renamed new_name\n"
				   "enum { LEVEL };\n"
				   "#define LEVEL 1\n"
				   "# 1 \"other/b.h\" 1\n"
				   "#define STRANGE 1\n"
				   "# 1 \"umbrella.c\" 1\n"
				   "#define " SCAN_ALONE "\n"
				   "#undef SYSTEM\n#undef renamed\n#undef LEVEL\n#undef STRANGE\n"
				   "# 1 \"stages/init.h\" 1\n"
				   "#define paste(x, y) str_##x##y\n"
				   "#define app(x, y) paste(x, y)\n"
				   "#define MAKE() static const char app(SYSTEM, _name)[] = \"\"\n"
				   "MAKE();\n"
				   "struct renamed { int x; };\n"
				   "int size[LEVEL + 1];\n"
				   "int strange[STRANGE];\n"
				   "int kept;\n";
	struct scan_result result = { 0 };
	struct facts *facts = facts_new();

	(void)state;
	scan_stream(facts, text, strlen(text), &options, &result);
	assert_null(facts_find(facts, FACT_VARIABLE, "str_SYSTEM_name"));
	assert_string_equal(facts_mentioned(facts, "str_SYSTEM_name"), "stages/init.h");
	assert_null(facts_record(facts, "struct renamed"));
	assert_non_null(facts_find(facts, FACT_MACRO, "MAKE"));
	assert_non_null(facts_find(facts, FACT_VARIABLE, "kept"));
	assert_null(facts_mentioned(facts, "kept"));
	/* An enumerator is none of these, nor is what only a stranger defines. */
	assert_non_null(facts_find(facts, FACT_VARIABLE, "size"));
	assert_non_null(facts_find(facts, FACT_VARIABLE, "strange"));
	facts_free(facts);
}

static void places(void **state)
{
	struct facts *facts = scanned("# 1 \"linux/a.h\" 1\n"
				      "\n"
				      "struct a {\n"
				      "	int x;\n"
				      "# 10 \"linux/a.h\"\n"
				      "	int y;\n"
				      "};\n"
				      "#define HERE 1\n"
				      "# 7 \"linux/b.h\" 1 3\n"
				      "enum e { E1,\n"
				      "E2 };\n"
				      "static inline void f(void) {\n"
				      "# 100 \"linux/b.h\"\n"
				      "}\n"
				      "int last;\n");
	const struct fact *fact;

	(void)state;
	fact = facts_record(facts, "struct a");
	assert_string_equal(fact->file, "linux/a.h");
	assert_int_equal(fact->line, 2);
	assert_int_equal(facts_member(facts, "a", "x")->line, 3);
	assert_int_equal(facts_member(facts, "a", "y")->line, 10);
	assert_int_equal(facts_find(facts, FACT_MACRO, "HERE")->line, 12);
	fact = facts_find(facts, FACT_ENUMERATOR, "E2");
	assert_string_equal(fact->file, "linux/b.h");
	assert_string_equal(fact->parent, "enum e");
	assert_int_equal(fact->line, 8);
	assert_int_equal(facts_find(facts, FACT_FUNCTION, "f")->line, 9);
	assert_int_equal(facts_find(facts, FACT_VARIABLE, "last")->line, 101);
	facts_free(facts);
}

static void records(void **state)
{
	struct facts *facts = scanned(
		"struct ops { int (*open)(struct dev *d); union { int a; long b; }; };\n"
		"typedef struct { struct ops ops; } dev_t;\n"
		"struct base { int inherited; }; struct derived { struct base; int own; };\n"
		"struct only_named;\n"
		"struct ops { int again; };\n");
	const struct fact **with;

	(void)state;
	assert_int_equal(facts_record(facts, "ops")->members, 3);
	assert_non_null(facts_member(facts, "struct ops", "b"));
	assert_non_null(facts_member(facts, "dev_t", "ops"));
	assert_string_equal(facts_record(facts, "dev_t")->name, "<dev_t>");
	assert_non_null(facts_member(facts, "derived", "inherited"));
	assert_null(facts_member(facts, "derived", "absent"));
	assert_null(facts_record(facts, "only_named"));
	assert_int_equal(facts_records_with(facts, "a", &with), 1);
	assert_string_equal(with[0]->name, "ops");
	assert_int_equal(facts_records_with(facts, "nowhere", &with), 0);
	facts_free(facts);
}

/* One declaration that cannot be read does not take the next with it. */
static void goes_on_after_nonsense(void **state)
{
	struct facts *facts = scanned("int ) x; int a;\n"
				      "FOO(bar) int lost; int b;\n"
				      "} int c;\n"
				      "struct { enum { 1 } x; } y; int d;\n"
				      "@ ` int lost2; int e;\n");

	(void)state;
	for (const char *p = "abcde"; *p; p++) {
		char name[] = { *p, '\0' };

		if (!facts_find(facts, FACT_VARIABLE, name))
			fail_msg("variable %s is lost", name);
	}
	facts_free(facts);
}

static void any_bytes_end(void **state)
{
	static const char *const texts[] = {
		"",
		"\n",
		"#",
		"#define",
		"#define ",
		"#define (",
		"#define A(",
		"#define A(b",
		"#undef",
		"# 1",
		"# 1 \"",
		"# 99999999999 \"x\" 1\n# 1 \"x\" 2\nint",
		"{",
		"}",
		"((((",
		"\"",
		"'",
		"'\n",
		"\"\\",
		"\\\n",
		"struct {",
		"enum {",
		"int f() {",
		"int f() { \"",
		"int x = {",
		"int x = { '",
		"#define A \\\n",
		"typedef",
		"/*",
		"//",
		"int f() {\n#",
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(texts); i++)
		facts_free(scanned(texts[i]));
}

/* Only the preprocessor joins lines; what it left is no reason to lose a file. */
static void a_joined_line_hides_no_marker(void **state)
{
	struct facts *facts = scanned("\\\n\n# 7 \"linux/behind.h\" 1\nint behind;\n");
	const struct fact *fact = facts_find(facts, FACT_VARIABLE, "behind");

	(void)state;
	assert_non_null(fact);
	assert_string_equal(fact->file, "linux/behind.h");
	assert_int_equal(fact->line, 7);
	facts_free(facts);
}

static void a_nul_is_in_no_name(void **state)
{
	static const char text[] = "typeof(a\0b) x; typeof(a) y; typeof(a\0b) z;\n"
				   "struct <a\0b> *p; struct <a> *q; struct <a\0b> *r; int last;\n";
	struct facts *facts = facts_new();

	(void)state;
	scan_text(facts, text, sizeof(text) - 1);
	assert_non_null(facts_find(facts, FACT_VARIABLE, "y"));
	assert_non_null(facts_find(facts, FACT_VARIABLE, "q"));
	assert_null(facts_find(facts, FACT_VARIABLE, "r"));
	assert_non_null(facts_find(facts, FACT_VARIABLE, "last"));
	facts_free(facts);
}

static void a_flood_is_bounded(void **state)
{
	struct strbuf text = { 0 };
	struct facts *facts;

	(void)state;
	strbuf_puts(&text, "int flood = 0");
	for (int i = 0; i < 2000000; i++)
		strbuf_puts(&text, " +1");
	strbuf_puts(&text, "; int behind;\n");
	for (int i = 0; i < 300000; i++)
		strbuf_puts(&text, "{");
	facts = facts_new();
	scan_text(facts, text.s, text.len);
	assert_non_null(facts_find(facts, FACT_VARIABLE, "behind"));
	facts_free(facts);
	strbuf_free(&text);
}

/* A name in a declaration that could not be read is not known to be absent. */
static void what_is_skipped_is_mentioned(void **state)
{
	static const char text[] =
		"# 1 \"sound/a.h\" 1\n"
		"static const int UNKNOWN_MACRO(some_tlv, -10, 0) UNKNOWN_MACRO(b, c);\n"
		"extern int good;\n";
	struct scan_options options = { .again = true };
	struct scan_result result = { 0 };
	struct facts *facts = scanned(text);
	const char *header = facts_mentioned(facts, "some_tlv");

	(void)state;
	assert_non_null(header);
	assert_string_equal(header, "sound/a.h");
	assert_null(facts_mentioned(facts, "good"));
	assert_null(facts_mentioned(facts, "nowhere"));
	facts_free(facts);
	/* nothing is said of what is read once more */
	facts = facts_new();
	scan_stream(facts, text, sizeof(text) - 1, &options, &result);
	assert_int_equal(result.skipped, 1);
	assert_null(facts_mentioned(facts, "some_tlv"));
	facts_free(facts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(functions),
		cmocka_unit_test(macros),
		cmocka_unit_test(headers_that_spoil),
		cmocka_unit_test(macros_of_strangers),
		cmocka_unit_test(declarations_of_includers),
		cmocka_unit_test(places),
		cmocka_unit_test(records),
		cmocka_unit_test(goes_on_after_nonsense),
		cmocka_unit_test(any_bytes_end),
		cmocka_unit_test(a_joined_line_hides_no_marker),
		cmocka_unit_test(a_nul_is_in_no_name),
		cmocka_unit_test(a_flood_is_bounded),
		cmocka_unit_test(what_is_skipped_is_mentioned),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
