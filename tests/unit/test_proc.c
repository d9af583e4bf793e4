// SPDX-License-Identifier: GPL-2.0
/* What a program that is started has in its environment, and what it says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "proc.h"

/* Does a program that gets @env see $BACKFIT_TEST_SETTING as @value? */
static bool sees(const char *const *env, const char *value)
{
	const char *const argv[] = { "sh", "-c", "[ \"${BACKFIT_TEST_SETTING-none}\" = \"$0\" ]",
				     value, NULL };

	return proc_run(&(struct proc){ .argv = argv, .env = env }) == 0;
}

static void settings(void **state)
{
	static const char *const env[] = { "BACKFIT_TEST_OTHER=1", "BACKFIT_TEST_SETTING=ours",
					   NULL };

	(void)state;
	unsetenv("BACKFIT_TEST_SETTING");
	assert_true(sees(NULL, "none"));
	assert_true(sees(env, "ours"));
	setenv("BACKFIT_TEST_SETTING", "the user's", 1);
	assert_true(sees(env, "the user's"));
	assert_true(sees(NULL, "the user's"));
	unsetenv("BACKFIT_TEST_SETTING");
}

static void what_is_said(void **state)
{
	static const char *const argv[] = { "sh", "-c", "printf 'a\\nb'; printf wrong >&2; exit 3",
					    NULL };
	static const char *const none[] = { "/nonexistent/program", NULL };
	char *said, *errors;

	(void)state;
	assert_int_equal(proc_read(&(struct proc){ .argv = argv }, &said, &errors), 3);
	assert_string_equal(said, "a\nb");
	assert_string_equal(errors, "wrong");
	free(said);
	free(errors);
	assert_int_equal(proc_read(&(struct proc){ .argv = none }, &said, &errors), 127);
	assert_string_equal(said, "");
	free(said);
	free(errors);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(settings),
		cmocka_unit_test(what_is_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
