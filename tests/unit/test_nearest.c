// SPDX-License-Identifier: GPL-2.0
/* A plan names what is like a name that the target never declares. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "kernels.h"
#include "nearest.h"
#include "plan.h"
#include "plan_why.h"
#include "usable.h"

static const char target[] = "# 1 \"linux/timer.h\" 1\n"
			     "int timer_delete_sync(void *t); int timer_delete_sync_a(void *t);\n"
			     "int timer_delete_sync_b(void *t); int timer_delete_sync_c(void *t);\n"
			     "int timer_delete_sync_d(void *t); int unlike(void);\n"
			     "struct timer_delete_type { int a; };\n"
			     "struct device { int member_one; };\n";

static void few_names(void **state)
{
	struct facts *facts = kernel_of(target, NULL);
	struct near_names names = { 0 };
	struct strbuf text = { 0 };
	int commas = 0;

	(void)state;
	nearest_list(&names, facts, "timer_delete_sync_x", false, &text);
	assert_non_null(text.s);
	assert_non_null(strstr(text.s, "timer_delete_sync"));
	assert_null(strstr(text.s, "unlike"));
	assert_null(strchr(text.s, '\n'));
	for (const char *p = text.s; (p = strchr(p, ',')); p++)
		commas++;
	assert_int_equal(commas, 2);
	strbuf_free(&text);
	nearest_list(&names, facts, "timer_delete_typ", true, &text);
	assert_string_equal(text.s, "timer_delete_type");
	strbuf_free(&text);
	nearest_list(&names, facts, "zzzzzz", false, &text);
	assert_int_equal(text.len, 0);
	strbuf_free(&text);
	near_names_free(&names);
	facts_free(facts);
}

static struct gap *put_gap(struct plan *plan, enum resolution resolution, const char *api,
			   const char *why)
{
	struct gap *gap = arena_alloc(&plan->arena, sizeof(*gap));

	gap->api = arena_strdup(&plan->arena, api);
	gap->why = why;
	gap->resolution = resolution;
	*vec_push(&plan->driver.v[0].gap) = gap;
	return gap;
}

static void only_what_is_never_declared(void **state)
{
	struct plan plan = { .target_facts = kernel_of(target, NULL) };
	const char *absent = usable_phrase(USABLE_ABSENT);
	struct gap *never, *type, *closed, *other, *member;

	(void)state;
	vec_push(&plan.driver);
	never = put_gap(&plan, UNRESOLVED, "timer_delete_sync_x", absent);
	type = put_gap(&plan, UNRESOLVED, "struct timer_delete_typ", absent);
	closed = put_gap(&plan, BY_SHIM, "timer_delete_sync_x", absent);
	other = put_gap(&plan, UNRESOLVED, "timer_delete_sync_x", "other parameters");
	member = put_gap(&plan, UNRESOLVED, "device.member_two", "no such member");
	plan_say_why(&plan);
	assert_null(never->nearest);
	plan_say_nearest(&plan);
	assert_non_null(never->nearest);
	assert_non_null(strstr(never->nearest, "timer_delete_sync"));
	assert_string_equal(type->nearest, "timer_delete_type");
	assert_null(closed->nearest);
	assert_null(other->nearest);
	assert_null(member->nearest);
	plan_free(&plan);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(few_names),
		cmocka_unit_test(only_what_is_never_declared),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
