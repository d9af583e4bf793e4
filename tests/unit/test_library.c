// SPDX-License-Identifier: GPL-2.0
/* What the library's files say about themselves. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "file.h"
#include "library.h"
#include "tree.h"

static int make_repository(void **state)
{
	char *dir = new_tree();

	put(dir, "backport-include/linux/x.h", "/* a shim */\n");
	*state = dir;
	return 0;
}

static int remove_repository(void **state)
{
	drop_tree(*state);
	return 0;
}

#define EVOLUTION(after, when)                                      \
	"// SPDX-License-Identifier: GPL-2.0\n"                     \
	"/// Turn new into old.\n"                                  \
	"// What: what changed\n"                                   \
	"//   upstream\n"                                           \
	"// Upstream: 123456789abc (\"x: y\"), v6.1\n"              \
	"// When: " when "\n"                                       \
	"// Provides: ops.call, struct thing\n"                     \
	"// Provides: new_call\n"                                   \
	"// Confidence: High\n" after "// Options: --no-includes\n" \
	"@@ @@\n-new()\n+old()\n// When: not a head\n"

static void test_heads_are_read(void **state)
{
	const char *dir = *state;
	struct library lib;
	const struct entry *e;

	put(dir, "patches/net/a.cocci",
	    EVOLUTION("// Reduced: a bit\n", "HAVE_MACRO(x)\n// When: !HAVE_MACRO(y)\n//    && "
					     "HAVE_MACRO(z)"));
	put(dir, "compat/thing.c",
	    "// SPDX-License-Identifier: GPL-2.0\n/*\n * Things that are too large.\n *\n"
	    " * When: !HAVE_FUNCTION(thing)\n * Provides: thing thing_put\n */\nint x;\n");
	put(dir, "bundles/b/bundle",
	    "# SPDX-License-Identifier: GPL-2.0\nWhat: a library\nWhen: HAVE_MACRO(x)\n"
	    "Provides: f\nSource: drivers/a.c drivers/b.c\nHeader: include/linux/a.h\n");
	put(dir, "bundles/stack/bundle",
	    "# SPDX-License-Identifier: GPL-2.0\nWhat: a stack\nAhead: struct x: void *none\n"
	    "Source: drivers/a.c\nHeader: include/linux/a.h\n");
	assert_int_equal(library_load(&lib, dir), 0);
	assert_int_equal(lib.bundle.v[1].n_provides, 0);
	assert_string_equal(lib.bundle.v[1].ahead, "struct x: void *none");
	assert_int_equal(lib.evolution.n, 1);
	e = &lib.evolution.v[0];
	assert_string_equal(e->name, "net/a");
	assert_string_equal(e->purpose, "Turn new into old.");
	assert_string_equal(e->what, "what changed upstream");
	assert_string_equal(e->when, "(HAVE_MACRO(x)) && (!HAVE_MACRO(y) && HAVE_MACRO(z))");
	assert_int_equal(e->n_provides, 3);
	assert_string_equal(e->provides[1], "struct thing");
	assert_string_equal(e->provides[2], "new_call");
	assert_string_equal(e->reduced, "a bit");
	assert_string_equal(e->options, "--no-includes");
	assert_string_equal(lib.compat.v[0].name, "compat/thing.c");
	assert_string_equal(lib.compat.v[0].purpose, "Things that are too large.");
	assert_int_equal(lib.compat.v[0].n_provides, 2);
	assert_string_equal(lib.bundle.v[0].name, "bundles/b");
	assert_int_equal(lib.bundle.v[0].n_source, 2);
	assert_string_equal(lib.bundle.v[0].header[0], "include/linux/a.h");
	assert_true(map_has(&lib.shim, "linux/x.h"));
	library_free(&lib);
}

static void test_order_follows_after(void **state)
{
	const char *dir = *state;
	struct library lib;

	put(dir, "patches/a/first.cocci", EVOLUTION("// After: z/last\n", "HAVE_MACRO(x)"));
	put(dir, "patches/m/middle.cocci", EVOLUTION("", "HAVE_MACRO(x)"));
	put(dir, "patches/z/last.cocci", EVOLUTION("// After: n/none\n", "HAVE_MACRO(x)"));
	assert_int_equal(library_load(&lib, dir), 0);
	assert_string_equal(lib.evolution.v[0].name, "m/middle");
	assert_string_equal(lib.evolution.v[1].name, "z/last");
	assert_string_equal(lib.evolution.v[2].name, "a/first");
	library_free(&lib);
}

static void expect_refused(const char *dir)
{
	struct library lib;

	assert_int_not_equal(library_load(&lib, dir), 0);
	library_free(&lib);
}

static void test_circles_are_refused(void **state)
{
	put(*state, "patches/a/a.cocci", EVOLUTION("// After: b/b\n", "HAVE_MACRO(x)"));
	put(*state, "patches/b/b.cocci", EVOLUTION("// After: a/a\n", "HAVE_MACRO(x)"));
	expect_refused(*state);
}

static void test_wrong_condition_is_refused(void **state)
{
	put(*state, "patches/a/a.cocci", EVOLUTION("", "HAVE_WINGS(x)"));
	expect_refused(*state);
}

static void test_evolution_for_nothing_is_refused(void **state)
{
	put(*state, "patches/a/a.cocci", "/// Turn.\n// When: HAVE_MACRO(x)\n@@ @@\n");
	expect_refused(*state);
}

static void test_no_repository(void **state)
{
	struct library lib;

	(void)state;
	assert_int_not_equal(library_load(&lib, "/nonexistent"), 0);
	library_free(&lib);
}

#define WITH_REPOSITORY(test) \
	cmocka_unit_test_setup_teardown(test, make_repository, remove_repository)

int main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_REPOSITORY(test_heads_are_read),
		WITH_REPOSITORY(test_order_follows_after),
		WITH_REPOSITORY(test_circles_are_refused),
		WITH_REPOSITORY(test_wrong_condition_is_refused),
		WITH_REPOSITORY(test_evolution_for_nothing_is_refused),
		cmocka_unit_test(test_no_repository),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
