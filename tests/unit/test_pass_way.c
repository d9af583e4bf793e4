// SPDX-License-Identifier: GPL-2.0
/* In which form a compiler's output comes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "pass.h"

#define BEFORE "# 1 \"/k/kconfig.h\" 1\n#define CONFIG_X 1\n# 0 \"<command-line>\" 2\n"
#define FIRST "# 1 \"/tmp/u.c\"\n"
#define DEFINED "#define BACKFIT_EXPANDS(x) (x + 1)\n"
#define BEHIND "\n\n\n# 1 \"/k/types.h\" 1\ntypedef int s32;\n# 8 \"/tmp/u.c\" 2\n"

static enum pass_way way_of(const char *text)
{
	return pass_way_of("/tmp/u.c", text, strlen(text));
}

static void forms(void **state)
{
	(void)state;
	assert_int_equal(
		way_of(BEFORE FIRST DEFINED "\nint backfit_expands[BACKFIT_EXPANDS(2)];\n" BEHIND),
		PASS_UNEXPANDED);
	assert_int_equal(way_of(BEFORE FIRST DEFINED "\nint backfit_expands[(2 + 1)];\n" BEHIND),
			 PASS_EXPANDED);
	/* Some tell the line anew behind a condition. */
	assert_int_equal(way_of(FIRST DEFINED "# 3 \"/tmp/u.c\"\n"
					      "int backfit_expands[BACKFIT_EXPANDS(2)];\n" BEHIND),
			 PASS_UNEXPANDED);
}

static void misread(void **state)
{
	(void)state;
	assert_int_equal(way_of(""), PASS_MISREAD);
	/* The umbrella as it is. */
	assert_int_equal(way_of(pass_way_text), PASS_MISREAD);
	/* Conditions not answered. */
	assert_int_equal(way_of(FIRST DEFINED "#if BACKFIT_EXPANDS(0)\n"
					      "int backfit_expands[BACKFIT_EXPANDS(2)];\n#else\n"
					      "int backfit_misreads;\n#endif\n"),
			 PASS_MISREAD);
	/* Definitions not told. */
	assert_int_equal(way_of(FIRST "\n\nint backfit_expands[BACKFIT_EXPANDS(2)];\n" BEHIND),
			 PASS_MISREAD);
	/* Lines lost. */
	assert_int_equal(way_of(FIRST DEFINED "int backfit_expands[BACKFIT_EXPANDS(2)];\n" BEHIND),
			 PASS_MISREAD);
	/* No markers. */
	assert_int_equal(way_of(DEFINED "\nint backfit_expands[BACKFIT_EXPANDS(2)];\n"),
			 PASS_MISREAD);
	/* Another value. */
	assert_int_equal(way_of(FIRST DEFINED "\nint backfit_expands[];\n" BEHIND), PASS_MISREAD);
	assert_int_equal(way_of(FIRST DEFINED "\nint backfit_expands["), PASS_MISREAD);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(forms),
		cmocka_unit_test(misread),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
