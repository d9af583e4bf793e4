// SPDX-License-Identifier: GPL-2.0
/* Macro expansion: what the compiler's own preprocessor gives for the same text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "facts.h"
#include "scan.h"
#include "str.h"

/* Scans a text that still has its macros. */
static struct facts *expanded(const char *text)
{
	struct scan_options options = { .expand = true };
	struct scan_result result = { 0 };
	struct facts *facts = facts_new();

	scan_stream(facts, text, strlen(text), &options, &result);
	return facts;
}

/* The value of the enumerator "E" that the text gives. */
static void gives(const char *macros, const char *use, const char *value)
{
	char *text = xasprintf("%senum e { E = %s };\n", macros, use);
	struct facts *facts = expanded(text);
	const struct fact *e = facts_find(facts, FACT_ENUMERATOR, "E");

	if (!e)
		fail_msg("no enumerator from: %s", text);
	assert_string_equal(e->value, value);
	facts_free(facts);
	free(text);
}

static void objects(void **state)
{
	(void)state;
	gives("#define A 1\n", "A", "1");
	gives("#define A B\n#define B 7\n", "A", "7");
	gives("#define A B\n#define B A\n", "A", "A");
	gives("#define A B\n#define B A\n", "B", "B");
	gives("#define A 1\n#undef A\n", "A", "A");
	gives("#define A 1\n#define A 2\n", "A", "2");
	gives("#define A\n", "A 5", "5");
	gives("#define A x ## y\n#define xy 3\n", "A", "3");
	gives("#define f(x) x\n", "f", "f");
}

static void functions(void **state)
{
	(void)state;
	gives("#define f(x) x\n", "f(3)", "3");
	gives("#define f(x) x\n", "f\n(3)", "3");
	gives("#define f(x) x\n", "f(f)(4)", "f(4)");
	gives("#define f(x) x\n", "f(f(5))", "5");
	gives("#define f(x, y) y\n", "f((1, 2), 6)", "6");
	gives("#define f() 8\n", "f()", "8");
	gives("#define f(x) g(x)\n#define g(x) x\n#define h f\n", "h(9)", "9");
	gives("#define f(a, ...) __VA_ARGS__\n", "f(1, 2)", "2");
	gives("#define f(a, b...) a b\n", "f(2)", "2");
	gives("#define f(x) x\n#define open f(\n", "open 4)", "4");
	/* arguments that do not fit: no expansion */
	gives("#define f(x, y) 1\n", "f + 2", "f+2");
}

static void pasting(void **state)
{
	(void)state;
	gives("#define c(a, b) a ## b\n", "c(1, 2)", "12");
	gives("#define c(a, b) a ## b\n#define x 1\n", "c(x, 2)", "x2");
	gives("#define c(a, b) d(a, b)\n#define d(a, b) a ## b\n#define x 1\n", "c(x, 2)", "12");
	gives("#define c(a, b) a ## b\n", "c(, 2)", "2");
	gives("#define c(a, b) a ## b\n", "c(3, )", "3");
	gives("#define t(a, b, c) a ## b ## c\n", "t(1, , 2)", "12");
	gives("#define p(f, a...) k((f), ## a)\n", "p(1)", "k((1))");
	gives("#define p(f, a...) k((f), ## a)\n", "p(1, 2)", "k((1),2)");
	gives("#define o(a, ...) a __VA_OPT__(+ __VA_ARGS__)\n", "o(x)", "x");
	gives("#define o(a, ...) a __VA_OPT__(+ __VA_ARGS__)\n", "o(x, y)", "x+y");
}

static void strings(void **state)
{
	(void)state;
	gives("#define s(x) k(#x)\n", "s(a b)", "k(\"a b\")");
	gives("#define s(x) k(#x)\n", "s( a  \n  b )", "k(\"a b\")");
	gives("#define s(x) k(#x)\n", "s(\"q\")", "k(\"\\\"q\\\"\")");
	gives("#define s(x) t(x)\n#define t(x) k(#x)\n#define two 2\n", "s(a > (two))",
	      "k(\"a > (2)\")");
}

/* Bodies stay unexpanded, whoever brings their braces. */
static void bodies(void **state)
{
	struct facts *facts =
		expanded("#define BEGIN {\n"
			 "#define MAKE(n) static int n(void) { return 0; } int n##_v;\n"
			 "MAKE(made)\n"
			 "static int opened(void) BEGIN /* } */ return '}'; }\n"
			 "_Pragma(\"once\") int after;\n"
			 "static int plain(void) { BEGIN_LOOP {\n"
			 "#define INNER 1\n"
			 "} }\n"
			 "int last; // int not_this;\n");

	(void)state;
	assert_non_null(facts_find(facts, FACT_FUNCTION, "made"));
	assert_non_null(facts_find(facts, FACT_VARIABLE, "made_v"));
	assert_non_null(facts_find(facts, FACT_FUNCTION, "opened"));
	assert_non_null(facts_find(facts, FACT_VARIABLE, "after"));
	assert_non_null(facts_find(facts, FACT_MACRO, "INNER"));
	assert_non_null(facts_find(facts, FACT_VARIABLE, "last"));
	assert_null(facts_find(facts, FACT_VARIABLE, "not_this"));
	facts_free(facts);
}

/* An expansion that doubles at each level ends, and what follows is read. */
static void bombs(void **state)
{
	struct strbuf text = { 0 };
	struct facts *facts;

	(void)state;
	strbuf_puts(&text, "#define B0(x) x x\n#define S(x) S2(x x)\n#define S2(x) S(x x)\n");
	for (int i = 1; i < 64; i++)
		strbuf_printf(&text, "#define B%d(x) B%d(B%d(x))\n", i, i - 1, i - 1);
	strbuf_puts(&text, "int B63(bomb);\nint S(1);\nint B0(\nint unclosed");
	for (int i = 0; i < 3000; i++)
		strbuf_puts(&text, " B0(");
	facts = expanded(text.s);
	facts_free(facts);
	text.len = 0;
	strbuf_puts(&text, "#define B0 x x\n");
	for (int i = 1; i < 64; i++)
		strbuf_printf(&text, "#define B%d B%d B%d\n", i, i - 1, i - 1);
	strbuf_puts(&text, "int B63;\nint after;\n");
	facts = expanded(text.s);
	assert_non_null(facts_find(facts, FACT_VARIABLE, "after"));
	facts_free(facts);
	strbuf_free(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(objects), cmocka_unit_test(functions), cmocka_unit_test(pasting),
		cmocka_unit_test(strings), cmocka_unit_test(bodies),	cmocka_unit_test(bombs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
