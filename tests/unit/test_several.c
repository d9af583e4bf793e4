// SPDX-License-Identifier: GPL-2.0
/* Questions about names that several headers define. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "facts.h"
#include "kernels.h"
#include "probe.h"
#include "question.h"

static const char text[] = "# 1 \"linux/a.h\"\n"
			   "#define field(a, b) a\n"
			   "#define alike(a) a\n"
			   "#define SIZE 1\n"
			   "#define EQUAL 4\n"
			   "#define SHAPE(x) x\n"
			   "#define STAGE 1\n"
			   "struct slave { int first; char both; };\n"
			   "int call(int a);\n"
			   "int linked(int a);\n"
			   "typedef int word;\n"
			   "enum { OFF };\n"
			   "# 1 \"linux/b,c.h\"\n"
			   "#define field(a, b, c) a\n"
			   "#define alike(b) b\n"
			   "#define SIZE 2\n"
			   "#define EQUAL (2 + 2)\n"
			   "#define SHAPE 7\n"
			   "struct slave { int second; long both; };\n"
			   "static inline int call(int a) { return a; }\n"
			   "int linked(int b);\n"
			   "typedef long word;\n"
			   "enum { ON, OFF };\n"
			   "# 1 \"linux/alone.h\"\n"
			   "#define STAGE 2\n"
			   "struct slave { int third; };\n";

static struct facts *kernel(void)
{
	static const char *const exports[] = { "linked", NULL };
	struct facts *facts = kernel_of(text, exports);

	facts_set_header(facts, "linux/a.h", HEADER_READ, NULL);
	facts_set_header(facts, "linux/b,c.h", HEADER_READ, NULL);
	facts_set_header(facts, "linux/alone.h", HEADER_READ_ALONE, "made so");
	return facts;
}

struct expected {
	const char *question;
	enum answer answer;
};

static void expect(const struct expected *e, size_t n)
{
	struct facts *facts = kernel();
	struct strbuf error = { 0 };

	for (size_t i = 0; i < n; i++) {
		enum answer answer = question_answer(e[i].question, facts, NULL, &error);

		if (answer != e[i].answer || error.len)
			fail_msg("%s: %d, not %d: %s", e[i].question, answer, e[i].answer,
				 error.len ? error.s : "");
	}
	strbuf_free(&error);
	facts_free(facts);
}

#define EXPECT(...)                                                  \
	do {                                                         \
		static const struct expected e_[] = { __VA_ARGS__ }; \
		expect(e_, sizeof(e_) / sizeof(*e_));                \
	} while (0)

/* One of them is enough where it is asked whether there is such a thing. */
static void test_any(void **state)
{
	(void)state;
	EXPECT({ "HAVE_MACRO(field)", ANSWER_YES }, { "HAVE_MEMBER(slave, first)", ANSWER_YES },
	       { "HAVE_MEMBER(slave, second)", ANSWER_YES },
	       { "HAVE_MEMBER(struct slave, second)", ANSWER_YES },
	       { "HAVE_MEMBER(slave, neither)", ANSWER_NO }, { "HAVE_FUNCTION(call)", ANSWER_YES },
	       { "CALLABLE(SHAPE)", ANSWER_YES }, { "HAVE_CONSTANT(SHAPE)", ANSWER_YES },
	       { "HAVE_TYPE(struct slave)", ANSWER_YES }, { "HAVE_TYPE(slave)", ANSWER_NO },
	       { "HAVE_ENUMERATOR(ON)", ANSWER_YES }, { "USABLE(slave)", ANSWER_YES });
}

/* All that count must agree where it is asked what it is like. */
static void test_agreement(void **state)
{
	(void)state;
	EXPECT({ "PARAMS(field) == 2", ANSWER_UNKNOWN }, { "PARAMS(alike) == 1", ANSWER_YES },
	       { "VALUE(SIZE) == 1", ANSWER_UNKNOWN }, { "VALUE(EQUAL) == 4", ANSWER_YES },
	       { "VALUE(OFF) == 0", ANSWER_UNKNOWN },
	       { "MEMBER_IS(slave, both, char)", ANSWER_UNKNOWN },
	       { "MEMBER_IS(slave, both, short)", ANSWER_NO },
	       { "TYPE_IS(word, int)", ANSWER_UNKNOWN }, { "PARAMS(linked) == 1", ANSWER_YES },
	       { "RETURNS(linked, int)", ANSWER_YES }, { "PARAM_IS(linked, 1, int)", ANSWER_YES },
	       { "PARAMS(call) == 1", ANSWER_YES });
}

/* What is read alone changes nothing that others say. */
static void test_alone(void **state)
{
	(void)state;
	EXPECT({ "VALUE(STAGE) == 1", ANSWER_YES }, { "HAVE_MEMBER(slave, third)", ANSWER_NO },
	       { "VALUE(STAGE, linux/alone.h) == 2", ANSWER_YES },
	       { "HAVE_MEMBER(slave, third, linux/alone.h)", ANSWER_YES });
}

static void test_header(void **state)
{
	(void)state;
	EXPECT({ "PARAMS(field, linux/a.h) == 2", ANSWER_YES },
	       { "PARAMS(field, linux/b,c.h) == 3", ANSWER_YES },
	       { "PARAMS(field, linux/none.h) == -1", ANSWER_YES },
	       { "VALUE(SIZE, linux/b,c.h) == 2", ANSWER_YES },
	       { "VALUE(SIZE, linux/none.h) == 2", ANSWER_UNKNOWN },
	       { "HAVE_MEMBER(slave, second, linux/a.h)", ANSWER_NO },
	       { "HAVE_MEMBER(slave, second, linux/b,c.h)", ANSWER_YES },
	       { "MEMBER_IS(slave, both, long, linux/b,c.h)", ANSWER_YES },
	       { "TYPE_IS(word, long, linux/b,c.h)", ANSWER_YES },
	       { "CALLABLE(SHAPE, linux/b,c.h)", ANSWER_NO },
	       { "HAVE_FUNCTION(call, linux/a.h)", ANSWER_NO },
	       { "HAVE_FUNCTION(call, linux/b,c.h)", ANSWER_YES },
	       { "HAVE_FUNCTION(linked, linux/a.h)", ANSWER_YES },
	       { "HAVE_TYPE(struct slave, linux/none.h)", ANSWER_NO });
}

static void test_declared_in(void **state)
{
	(void)state;
	EXPECT({ "DECLARED_IN(field, linux/a.h)", ANSWER_YES },
	       { "DECLARED_IN(field, linux/b,c.h)", ANSWER_YES },
	       { "DECLARED_IN(field, linux/alone.h)", ANSWER_NO },
	       { "DECLARED_IN(struct slave, linux/alone.h)", ANSWER_YES },
	       { "DECLARED_IN(slave, linux/b,c.h)", ANSWER_YES },
	       { "DECLARED_IN(linked, linux/a.h)", ANSWER_YES },
	       { "DECLARED_IN(linked, linux/b,c.h)", ANSWER_YES },
	       { "DECLARED_IN(call, linux/a.h)", ANSWER_YES },
	       { "DECLARED_IN(OFF, linux/b,c.h)", ANSWER_YES });
}

static char *evidence_of(const char *question)
{
	struct facts *facts = kernel();
	struct evidence evidence = { 0 };
	char *kept;

	question_evidence(question, facts, &evidence);
	kept = xstrdup(evidence.text.s ? evidence.text.s : "");
	evidence_free(&evidence);
	facts_free(facts);
	return kept;
}

static void test_evidence(void **state)
{
	char *e = evidence_of("HAVE_MACRO(SIZE)");

	(void)state;
	assert_string_equal(e, "    linux/a.h:3: #define SIZE 1\n"
			       "    also defined in linux/b,c.h:3: #define SIZE 2\n");
	free(e);
	/* The reasons are those of the definition that the answer is about. */
	e = evidence_of("HAVE_MEMBER(slave, second)");
	assert_string_equal(e, "    linux/b,c.h:6: struct slave: int second\n"
			       "    also defined in linux/a.h:7: struct slave { 2 members }\n"
			       "    also defined in linux/alone.h:2: struct slave { 1 members }\n");
	free(e);
	e = evidence_of("VALUE(SIZE) == 1");
	assert_non_null(strstr(e, "headers differ: name one of them as the last argument"));
	free(e);
	e = evidence_of("HAVE_MACRO(SIZE, linux/none.h)");
	assert_non_null(strstr(e, "not defined in linux/none.h\n"
				  "    defined in linux/a.h:3"));
	free(e);
}

static void test_wrong(void **state)
{
	static const char *const questions[] = { "HAVE_MACRO(SIZE, linux)",
						 "HAVE_EXPORT(call, linux/a.h)",
						 "HAVE_MACRO(SIZE, linux/a.h, linux)",
						 "MEMBER_PARAM_IS(s, m, 1, int, linux/a.h, b, c.h)",
						 "HAVE_HEADER(linux/a.h, x)" };
	struct strbuf error = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(questions) / sizeof(*questions); i++) {
		if (!question_check(questions[i], &error))
			fail_msg("%s is taken", questions[i]);
		strbuf_reset(&error);
	}
	strbuf_free(&error);
}

/* A package's build does not ask again what depends on which header it meets. */
static void test_probes(void **state)
{
	static const struct {
		const char *question;
		bool asked;
	} c[] = { { "HAVE_MACRO(SIZE)", false },
		  { "HAVE_MACRO(alike)", false },
		  { "HAVE_MEMBER(slave, first)", false },
		  { "HAVE_FUNCTION(linked)", true },
		  { "HAVE_MACRO(SIZE, linux/a.h)", false } };
	struct facts *facts = kernel();

	(void)state;
	for (size_t i = 0; i < sizeof(c) / sizeof(*c); i++) {
		struct question q = { .text = (char *)c[i].question, .answer = ANSWER_YES };
		struct map headers = { 0 };
		struct probe probe;

		probe_make(&q, facts, NULL, 1, &headers, &probe);
		if (!probe.not_asked != c[i].asked)
			fail_msg("%s: %s", c[i].question,
				 probe.not_asked ? probe.not_asked : "asked");
		probe_free(&probe);
		map_free(&headers);
	}
	facts_free(facts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_any),	    cmocka_unit_test(test_agreement),
		cmocka_unit_test(test_alone),	    cmocka_unit_test(test_header),
		cmocka_unit_test(test_declared_in), cmocka_unit_test(test_evidence),
		cmocka_unit_test(test_wrong),	    cmocka_unit_test(test_probes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
