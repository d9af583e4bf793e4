// SPDX-License-Identifier: GPL-2.0
/* Which conditions can be true of one kernel. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "mem.h"
#include "overlap.h"

static void apart(const char *a, const char *b)
{
	struct strbuf where = { 0 };

	if (conditions_overlap(a, b, &where))
		fail_msg("%s and %s: both at %s", a, b, where.s);
	if (conditions_overlap(b, a, NULL))
		fail_msg("%s and %s the other way round", a, b);
	assert_int_equal(where.len, 0);
	strbuf_free(&where);
}

static void together(const char *a, const char *b, const char *at)
{
	struct strbuf where = { 0 };

	if (!conditions_overlap(a, b, &where))
		fail_msg("%s and %s: never both", a, b);
	if (at)
		assert_string_equal(where.s, at);
	strbuf_free(&where);
}

static void by_logic(void **state)
{
	(void)state;
	apart("HAVE_MACRO(x)", "!HAVE_MACRO(x)");
	apart("HAVE_MACRO(x) && HAVE_MACRO(y)", "!(HAVE_MACRO(y) || HAVE_MACRO(z))");
	apart("HAVE_MACRO(x)", "HAVE_MACRO(y) && !HAVE_MACRO(y)");
	apart("!HAVE_MACRO(x) && (HAVE_MACRO(y) || HAVE_MACRO(z))",
	      "(HAVE_MACRO(x) || !HAVE_MACRO(y)) && !HAVE_MACRO(z)");
	together("HAVE_MACRO(x)", "HAVE_MACRO(x)", "HAVE_MACRO(x)");
	together("HAVE_MACRO(x)", "!HAVE_MACRO(y)", "HAVE_MACRO(x) && !HAVE_MACRO(y)");
	together("HAVE_MACRO(x) || HAVE_MACRO(y)", "!HAVE_MACRO(x)", NULL);
	together("", "HAVE_MACRO(x)", "HAVE_MACRO(x)");
	together("", "", NULL);
}

static void by_number(void **state)
{
	(void)state;
	apart("PARAMS(f) == 1", "PARAMS(f) == 2");
	apart("PARAMS(f) < 2", "PARAMS(f) >= 2");
	apart("VALUE(N) > 3", "VALUE(N) <= 3 || VALUE(N) == 2");
	together("PARAMS(f) < 3", "PARAMS(f) > 1", "PARAMS(f) == 2");
	together("PARAMS(f) != 1", "PARAMS(f) != 2", NULL);
	together("PARAMS(f) == 1", "PARAMS(g) == 2", NULL);
}

static void by_what_kernels_are(void **state)
{
	(void)state;
	apart("MEMBER_RETURNS(s, m, int)", "MEMBER_RETURNS(s, m, void)");
	apart("MEMBER_RETURNS(s, m, int)", "MEMBER_RETURNS(struct s, m, void)");
	apart("MEMBER_PARAM_IS(s, m, 2, struct a *)", "MEMBER_PARAM_IS(s, m, 2, const struct a *)");
	apart("MEMBER_RETURNS(s, m, int)", "!HAVE_MEMBER(s, m)");
	apart("HAVE_MEMBER(s, m)", "!HAVE_TYPE(struct s)");
	apart("MEMBER_PARAMS(s, m) == 1", "MEMBER_PARAM_IS(s, m, 2, int)");
	apart("MEMBER_PARAMS(s, m) == 2", "!HAVE_MEMBER(s, m)");
	apart("HAVE_FUNCTION(f)", "!CALLABLE(f)");
	apart("HAVE_FUNCTION(f)", "PARAMS(f) == -1");
	apart("RETURNS(f, int)", "!DECLARED(f)");
	apart("HAVE_ENUMERATOR(E)", "!HAVE_CONSTANT(E)");
	apart("GPL_ONLY(f)", "!HAVE_EXPORT(f)");
	/* a typedef may be the other type */
	together("MEMBER_RETURNS(s, m, u32)", "MEMBER_RETURNS(s, m, unsigned int)", NULL);
	/* another member, another parameter, another structure */
	together("MEMBER_RETURNS(s, m, int)", "MEMBER_RETURNS(s, n, void)", NULL);
	together("PARAM_IS(f, 1, int)", "PARAM_IS(f, 2, long)", NULL);
	together("MEMBER_IS(s, m, int)", "MEMBER_IS(t, m, long)", NULL);
	together("CALLABLE(f)", "!HAVE_FUNCTION(f)", NULL);
	together("HAVE_TYPE(struct s)", "!HAVE_MEMBER(s, m)", NULL);
}

/* Many questions: only what can still be true is looked at. */
static void by_many(void **state)
{
	struct strbuf a = { 0 }, b = { 0 };

	(void)state;
	for (int i = 0; i < 40; i++) {
		strbuf_printf(&a, "%sHAVE_MACRO(m%d)", i ? " && " : "", i);
		strbuf_printf(&b, "%sHAVE_MACRO(n%d)", i ? " && " : "", i);
	}
	together(a.s, b.s, NULL);
	strbuf_puts(&b, " && !HAVE_MACRO(m39)");
	apart(a.s, b.s);
	strbuf_free(&a);
	strbuf_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(by_logic),
		cmocka_unit_test(by_number),
		cmocka_unit_test(by_what_kernels_are),
		cmocka_unit_test(by_many),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
