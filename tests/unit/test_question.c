// SPDX-License-Identifier: GPL-2.0
/* The question language, asked of a small kernel. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "answer.h"
#include "file.h"
#include "kernels.h"
#include "question.h"

static const char text[] = "# 1 \"linux/thing.h\"\n"
			   "typedef unsigned int u32;\n"
			   "struct module;\n"
			   "struct device { int id; union { void *p; long n; }; };\n"
			   "struct driver {\n"
			   "	const char *name;\n"
			   "	int (*remove)(struct device *dev);\n"
			   "	void (*tick)(u32 now, const struct device *dev);\n"
			   "};\n"
			   "enum colour { RED, GREEN = 5 };\n"
			   "extern int exported(struct module *owner, const char *name);\n"
			   "extern void hidden(void);\n"
			   "static inline u32 twice(u32 x) { return 2 * x; }\n"
			   "extern struct device *the_device;\n"
			   "#define SIZE 4\n"
			   "#define _AC(x, y) __AC(x, y)\n"
			   "#define __AC(x, y) (x##y)\n"
			   "#define SHIFTED (_AC(1,UL) << 12)\n"
			   "#define NEGATIVE -22\n"
			   "#define BITS ((1UL << 16) - (1 << 8))\n"
			   "#define LOOP_A LOOP_B\n"
			   "#define LOOP_B (LOOP_A + 1)\n"
			   "#define SIZED sizeof(struct device)\n"
			   "typedef unsigned long u64;\n"
			   "typedef u32 __u32;\n"
			   "#define add(a, b) ((a) + (b))\n"
			   "#define alias(...) exported(__VA_ARGS__)\n";

static const char *const exports[] = { "exported", "the_device", NULL };

static enum answer ask(const char *expression)
{
	struct facts *facts = kernel_of(text, exports);
	struct strbuf error = { 0 };
	enum answer answer = question_answer(expression, facts, NULL, &error);

	if (error.len)
		fail_msg("%s: %s", expression, error.s);
	strbuf_free(&error);
	facts_free(facts);
	return answer;
}

static void yes(const char *expression)
{
	if (ask(expression) != ANSWER_YES)
		fail_msg("not yes: %s", expression);
}

static void no(const char *expression)
{
	if (ask(expression) != ANSWER_NO)
		fail_msg("not no: %s", expression);
}

static void test_functions(void **state)
{
	(void)state;
	yes("HAVE_FUNCTION(exported)");
	yes("HAVE_FUNCTION(twice)");
	no("HAVE_FUNCTION(hidden)");
	yes("DECLARED(hidden)");
	no("HAVE_FUNCTION(nowhere)");
	no("HAVE_FUNCTION(add)");
	yes("CALLABLE(add)");
	yes("HAVE_EXPORT(exported)");
	no("HAVE_EXPORT(hidden)");
}

/* Headers only, without Module.symvers: what is exported is not known, never no. */
static void test_no_symvers(void **state)
{
	struct facts *facts = kernel_of(text, NULL);
	struct strbuf error = { 0 };
	static const struct {
		const char *expression;
		enum answer answer;
	} want[] = {
		{ "HAVE_EXPORT(exported) || HAVE_EXPORT(the_device)", ANSWER_UNKNOWN },
		{ "HAVE_FUNCTION(exported)", ANSWER_UNKNOWN },
		{ "HAVE_VARIABLE(the_device)", ANSWER_UNKNOWN },
		{ "HAVE_FUNCTION(twice)", ANSWER_YES },
		{ "DECLARED(exported)", ANSWER_YES },
		{ "HAVE_EXPORT(nowhere)", ANSWER_UNKNOWN },
		{ "HAVE_EXPORT(twice)", ANSWER_NO },
		{ "HAVE_EXPORT(maybe)", ANSWER_UNKNOWN },
	};

	(void)state;
	facts_set_header(facts, "linux/broken.h", HEADER_UNREADABLE, "#error");
	facts_set_mentioned(facts, "maybe", "linux/broken.h");
	for (size_t i = 0; i < sizeof(want) / sizeof(*want); i++)
		assert_int_equal(question_answer(want[i].expression, facts, NULL, &error),
				 want[i].answer);
	strbuf_free(&error);
	facts_free(facts);
}

static void test_other_kinds(void **state)
{
	(void)state;
	yes("HAVE_MACRO(SIZE) && HAVE_MACRO(add)");
	yes("HAVE_CONSTANT(SIZE) && HAVE_CONSTANT(GREEN)");
	no("HAVE_CONSTANT(add)");
	yes("HAVE_ENUMERATOR(RED)");
	yes("HAVE_TYPE(struct device) && HAVE_TYPE(u32) && HAVE_TYPE(enum colour)");
	no("HAVE_TYPE(struct module)");
	yes("HAVE_VARIABLE(the_device)");
	yes("HAVE_MEMBER(device, n) && HAVE_MEMBER(struct device, id)");
	no("HAVE_MEMBER(device, gone)");
	no("HAVE_MEMBER(nothing, gone)");
}

static void test_numbers(void **state)
{
	(void)state;
	yes("PARAMS(exported) == 2");
	yes("PARAMS(add) == 2 && PARAMS(alias) == 2");
	yes("PARAMS(nowhere) == -1");
	no("PARAMS(exported) < 2");
	yes("PARAMS(exported) >= 2 && PARAMS(exported) != 3");
	yes("MEMBER_PARAMS(driver, tick) == 2 && MEMBER_PARAMS(driver, name) == -1");
}

static void test_types(void **state)
{
	(void)state;
	yes("RETURNS(exported, int) && RETURNS(twice, unsigned)");
	no("RETURNS(exported, void)");
	yes("PARAM_IS(exported, 1, struct module *)");
	no("PARAM_IS(exported, 2, char *)");
	yes("MEMBER_RETURNS(driver, remove, int)");
	no("MEMBER_RETURNS(driver, remove, void)");
	yes("MEMBER_PARAM_IS(driver, tick, 1, unsigned int)");
	no("MEMBER_PARAM_IS(driver, tick, 2, struct device *)");
	yes("MEMBER_IS(driver, name, const char *)");
	no("MEMBER_IS(driver, name, char *)");
}

/* Spelling is no difference; a const that is added to what a pointer points to is. */
static void test_types_by_meaning(void **state)
{
	(void)state;
	yes("RETURNS(twice, unsigned) && RETURNS(twice, unsigned int) && RETURNS(twice, u32)");
	yes("RETURNS(twice, __u32) && PARAM_IS(twice, 1, __u32)");
	no("RETURNS(twice, int) || RETURNS(twice, unsigned long) || RETURNS(twice, u64)");
	yes("PARAM_IS(exported, 2, const char *) && PARAM_IS(exported, 2, char const *)");
	yes("PARAM_IS(exported, 2, const char *const)");
	no("PARAM_IS(exported, 2, char *)");
	no("PARAM_IS(exported, 1, const struct module *)");
	no("PARAM_IS(exported, 3, int) || PARAM_IS(nowhere, 1, int)");
	yes("TYPE_IS(exported, int (struct module *owner, const char *))");
	no("TYPE_IS(exported, int (struct module *owner, char *))");
	no("TYPE_IS(exported, int (struct module *owner))");
	yes("TYPE_IS(the_device, struct device *) && TYPE_IS(u32, unsigned)");
	yes("MEMBER_IS(driver, remove, int (*)(struct device *))");
	no("MEMBER_IS(driver, remove, int (*)(const struct device *))");
	yes("MEMBER_IS(driver, tick, void (*)(unsigned, const struct device *))");
	no("MEMBER_IS(driver, nothing, int) || MEMBER_RETURNS(driver, nothing, int)");
}

static void test_values(void **state)
{
	(void)state;
	yes("VALUE(SIZE) == 4 && VALUE(GREEN) == 5 && VALUE(RED) == 0");
	yes("VALUE(SHIFTED) == 4096 && VALUE(NEGATIVE) < 0 && VALUE(BITS) == 65280");
}

static void test_where_and_how(void **state)
{
	(void)state;
	yes("DECLARED_IN(exported, linux/thing.h) && DECLARED_IN(SIZE, linux/thing.h)");
	yes("DECLARED_IN(struct device, linux/thing.h)");
	no("DECLARED_IN(exported, linux/other.h) || DECLARED_IN(nowhere, linux/thing.h)");
	yes("USABLE(exported) && USABLE(twice) && USABLE(SIZE) && USABLE(RED)");
	yes("USABLE(struct device) && USABLE(u32) && USABLE(the_device) && USABLE(alias)");
	no("USABLE(hidden) || USABLE(nowhere) || USABLE(struct module)");
	yes("GPL_ONLY(exported)");
	no("GPL_ONLY(hidden) || IN_NAMESPACE(exported, SPACE)");
}

static void test_operators(void **state)
{
	(void)state;
	yes("!HAVE_FUNCTION(nowhere) && (HAVE_MACRO(SIZE) || HAVE_MACRO(nowhere))");
	no("!(HAVE_FUNCTION(exported) || HAVE_FUNCTION(nowhere))");
	yes("HAVE_MACRO(nowhere) && HAVE_MACRO(nowhere) || HAVE_MACRO(SIZE)");
}

static void wrong(const char *expression)
{
	struct strbuf error = { 0 };

	if (!question_check(expression, &error))
		fail_msg("accepted: %s", expression);
	assert_true(error.len > 0);
	strbuf_free(&error);
}

static void test_wrong_expressions(void **state)
{
	char deep[1001];

	(void)state;
	wrong("");
	wrong("HAVE_FUNKTION(x)");
	wrong("HAVE_FUNCTION(x");
	wrong("HAVE_FUNCTION()");
	wrong("HAVE_MEMBER(x)");
	wrong("HAVE_FUNCTION(x) &&");
	wrong("HAVE_FUNCTION(x) HAVE_FUNCTION(y)");
	wrong("PARAMS(x)");
	wrong("PARAMS(x) == many");
	wrong("PARAM_IS(x, first, int)");
	wrong("PARAM_IS(x, 0, int)");
	wrong("RETURNS(x, )");
	wrong("RETURNS(x, 12 +)");
	wrong("HAVE_HEADER(<linux/slab.h>)");
	wrong("HAVE_CONFIG(PCI)");
	wrong("HAVE_FUNCTION(struct x)");
	wrong("HAVE_TYPE(struct)");
	wrong("HAVE_MEMBER(x, y.z)");
	wrong("IN_NAMESPACE(x, \"NS\")");
	memset(deep, '(', 1000);
	deep[1000] = '\0';
	wrong(deep);
}

static void test_unknown_header_leaves_unknown(void **state)
{
	struct facts *facts = kernel_of(text, exports);
	struct strbuf error = { 0 };

	(void)state;
	facts_set_header(facts, "linux/broken.h", HEADER_UNREADABLE, "#error");
	facts_set_mentioned(facts, "maybe", "linux/broken.h");
	assert_int_equal(question_answer("HAVE_FUNCTION(maybe)", facts, NULL, &error),
			 ANSWER_UNKNOWN);
	assert_int_equal(question_answer("!HAVE_FUNCTION(maybe)", facts, NULL, &error),
			 ANSWER_UNKNOWN);
	assert_int_equal(
		question_answer("HAVE_FUNCTION(maybe) || HAVE_MACRO(SIZE)", facts, NULL, &error),
		ANSWER_YES);
	strbuf_free(&error);
	facts_free(facts);
}

/* Numbers that cannot be told are unknown, not some number. */
static void test_unknown_numbers(void **state)
{
	static const char *const unknown[] = { "VALUE(nowhere) == 0", "VALUE(LOOP_A) == 0",
					       "VALUE(SIZED) == 8",   "VALUE(add) == 1",
					       "VALUE(add) != 1",     "VALUE(exported) > 0" };

	(void)state;
	for (size_t i = 0; i < sizeof(unknown) / sizeof(*unknown); i++)
		if (ask(unknown[i]) != ANSWER_UNKNOWN)
			fail_msg("not unknown: %s", unknown[i]);
}

/* Each name is twice the one before: what it costs is bounded. */
static void test_names_that_double(void **state)
{
	struct strbuf lines = { 0 }, error = { 0 };
	struct facts *facts;

	(void)state;
	strbuf_puts(&lines, "# 1 \"linux/thing.h\"\n#define N0 1\n");
	for (int i = 1; i < 60; i++)
		strbuf_printf(&lines, "#define N%d (N%d + N%d)\n", i, i - 1, i - 1);
	facts = kernel_of(lines.s, NULL);
	assert_int_equal(question_answer("VALUE(N8) == 256", facts, NULL, &error), ANSWER_YES);
	assert_int_equal(question_answer("VALUE(N59) == 1", facts, NULL, &error), ANSWER_UNKNOWN);
	facts_free(facts);
	strbuf_free(&lines);
	strbuf_free(&error);
}

static void expect_evidence(const char *expression, const char *wanted)
{
	struct facts *facts = kernel_of(text, exports);
	struct evidence evidence = { 0 };

	question_evidence(expression, facts, &evidence);
	if (!evidence.text.s || !strstr(evidence.text.s, wanted))
		fail_msg("%s: no \"%s\" in: %s", expression, wanted,
			 evidence.text.s ? evidence.text.s : "");
	evidence_free(&evidence);
	facts_free(facts);
}

static void test_evidence(void **state)
{
	(void)state;
	expect_evidence("HAVE_FUNCTION(exported)", "linux/thing.h:");
	expect_evidence("HAVE_FUNCTION(hidden)", "declared, but not exported to modules");
	expect_evidence("HAVE_FUNCTION(exportet)", "nearest: linux/thing.h:");
	expect_evidence("HAVE_FUNCTION(exportet)", "one would expect it in linux/thing.h");
	expect_evidence("HAVE_MEMBER(driver, remov)", "nearest: linux/thing.h:");
	expect_evidence("HAVE_MEMBER(driver, remov)", "(*remove)");
	expect_evidence("HAVE_TYPE(struct devize)", "nearest: linux/thing.h:");
	expect_evidence("PARAMS(exported) == 3 && HAVE_MACRO(SIZE)", "PARAMS(exported): 2");
	expect_evidence("HAVE_CONFIG(CONFIG_X)", "CONFIG_X is not set");
}

static void test_likeness(void **state)
{
	(void)state;
	assert_true(nearest_likeness("timer_delete_sync", "del_timer_sync") >
		    nearest_likeness("timer_delete_sync", "rtc_timer_cancel"));
	assert_true(nearest_likeness("kmaloc", "kmalloc") > 0.5);
	assert_true(nearest_likeness("kmaloc", "pci_enable") < 0.3);
	assert_true(nearest_likeness("x", "y") < 0.3);
	assert_true(nearest_likeness("", "y") < 0.3);
}

/* Only what decided is remembered: the right side of a decided && was never asked. */
static void test_asked_is_what_decided(void **state)
{
	struct facts *facts = kernel_of(text, exports);
	struct strbuf error = { 0 };
	struct asked asked = { 0 };

	(void)state;
	question_answer("HAVE_FUNCTION(nowhere) && PARAMS(nowhere) == 2", facts, &asked, &error);
	assert_true(map_has(&asked.by_text, "HAVE_FUNCTION(nowhere)"));
	assert_false(map_has(&asked.by_text, "PARAMS(nowhere)"));
	asked_free(&asked);
	facts_free(facts);
}

static char *answered(const char *shim)
{
	struct facts *facts = kernel_of(text, exports);
	struct asked asked = { 0 };
	char *got = answer_text(shim, "shim.h", facts, "/nonexistent", &asked);

	asked_free(&asked);
	facts_free(facts);
	return got;
}

static void expect_answered(const char *shim, const char *wanted)
{
	char *got = answered(shim);

	assert_non_null(got);
	assert_string_equal(got, wanted);
	free(got);
}

static void test_shim_is_answered(void **state)
{
	(void)state;
	expect_answered(
		"#if !HAVE_FUNCTION(nowhere)\nint a;\n#elif HAVE_MACRO(SIZE)\nint b;\n#else\n"
		"int c;\n#endif\n",
		"#if 1 /* !HAVE_FUNCTION(nowhere) */\nint a;\n#elif 0 /* HAVE_MACRO(SIZE) */\n"
		"int b;\n#else\nint c;\n#endif\n");
	expect_answered(
		"#if HAVE_FUNCTION(exported) && \\\n    PARAMS(exported) == 3\nint a;\n#endif\n",
		"#if 0 /* HAVE_FUNCTION(exported) &&      PARAMS(exported) == 3 */\n\nint a;\n"
		"#endif\n");
	expect_answered("#if USABLE(exported)\n#elif VALUE(SIZE) == 4\n#endif\n",
			"#if 1 /* USABLE(exported) */\n#elif 0 /* VALUE(SIZE) == 4 */\n#endif\n");
	expect_answered("#ifdef CONFIG_X\n# if HAVE_MACRO(SIZE)\n#endif\n#endif\n",
			"#ifdef CONFIG_X\n#if 1 /* HAVE_MACRO(SIZE) */\n#endif\n#endif\n");
}

static void test_shim_with_a_wrong_question_is_refused(void **state)
{
	(void)state;
	assert_null(answered("#if HAVE_FUNKTION(x)\n#endif\n"));
	assert_null(answered("#elif HAVE_MACRO(x)\n"));
	assert_null(answered("BACKFIT_CARRY(include/none.h, struct x)\n"));
}

static void test_carry_in_a_dead_branch_is_not_done(void **state)
{
	(void)state;
	expect_answered(
		"#if HAVE_MACRO(SIZE)\nint a;\n#else\nBACKFIT_CARRY(none.h, struct x)\n#endif\n",
		"#if 1 /* HAVE_MACRO(SIZE) */\nint a;\n#else\n#endif\n");
}

static void test_carry_takes_from_the_newest_tree(void **state)
{
	struct facts *facts = kernel_of(text, exports);
	char *dir = temp_dir("backfit-test");
	char *path = path_join(dir, "include/linux/new.h");
	const char *newer = "struct other { int a; };\nstruct wanted {\n\tint b;\n};\n";
	struct asked asked = { 0 };
	char *got;

	(void)state;
	assert_int_equal(file_write(path, newer, strlen(newer)), 0);
	got = answer_text("BACKFIT_CARRY(include/linux/new.h,\n\tstruct wanted)\nint after;\n",
			  "shim.h", facts, dir, &asked);
	assert_string_equal(got, "/* From include/linux/new.h of the newest tree. */\n"
				 "struct wanted {\n\tint b;\n};\n"
				 "/* End of include/linux/new.h. */\nint after;\n");
	free(got);
	free(path);
	remove_tree(dir);
	free(dir);
	asked_free(&asked);
	facts_free(facts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_functions),
		cmocka_unit_test(test_no_symvers),
		cmocka_unit_test(test_other_kinds),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_types),
		cmocka_unit_test(test_types_by_meaning),
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_unknown_numbers),
		cmocka_unit_test(test_names_that_double),
		cmocka_unit_test(test_where_and_how),
		cmocka_unit_test(test_evidence),
		cmocka_unit_test(test_likeness),
		cmocka_unit_test(test_operators),
		cmocka_unit_test(test_wrong_expressions),
		cmocka_unit_test(test_unknown_header_leaves_unknown),
		cmocka_unit_test(test_asked_is_what_decided),
		cmocka_unit_test(test_shim_is_answered),
		cmocka_unit_test(test_shim_with_a_wrong_question_is_refused),
		cmocka_unit_test(test_carry_in_a_dead_branch_is_not_done),
		cmocka_unit_test(test_carry_takes_from_the_newest_tree),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
