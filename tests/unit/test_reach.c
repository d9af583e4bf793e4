// SPDX-License-Identifier: GPL-2.0
/* The headers that a file gets, with shims before the kernel's, and without some of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "kernels.h"
#include "reach.h"
#include "tree.h"

struct world {
	struct facts *facts;
	struct map includes, chosen;
	struct reach reach;
	char *tree, *shims, *include;
};

static int begin(void **state)
{
	struct world *w = xcalloc(1, sizeof(*w));
	struct kernel kernel = { .build = "/" };
	const char *cc[] = { "-I", NULL };
	const char *first[1];

	w->tree = new_tree();
	w->shims = path_join(w->tree, "shims");
	w->include = path_join(w->tree, "include");
	put(w->tree, "include/linux/a.h", "#include <linux/b.h>\n");
	put(w->tree, "include/linux/b.h", "");
	put(w->tree, "include/linux/c.h", "");
	put(w->tree, "shims/linux/a.h", "#include_next <linux/a.h>\n#include <linux/c.h>\n");
	put(w->tree, "shims/linux/new.h", "#include <linux/c.h>\n");
	w->facts = kernel_of("", NULL);
	cc[1] = w->include;
	kernel.cc = (char **)cc;
	kernel.ccs = 2;
	first[0] = w->shims;
	reach_init(&w->reach, &kernel, w->facts, first, 1);
	*state = w;
	return 0;
}

static int end(void **state)
{
	struct world *w = *state;

	reach_free(&w->reach);
	map_free(&w->includes);
	map_free(&w->chosen);
	facts_free(w->facts);
	free(w->shims);
	free(w->include);
	drop_tree(w->tree);
	free(w);
	return 0;
}

/* Which of the three headers a file gets that includes one: "ab" and so on. */
static const char *got(struct world *w, const char *included)
{
	static const char *const header[] = { "linux/a.h", "linux/b.h", "linux/c.h" };
	static char letters[4];
	struct header_set set = { 0 };
	size_t n = 0;

	map_free(&w->includes);
	w->includes = (struct map){ 0 };
	map_put(&w->includes, included);
	reach_from(&w->reach, &w->includes, &set);
	for (size_t i = 0; i < 3; i++)
		if (reach_has(&set, header[i]))
			letters[n++] = 'a' + (char)i;
	letters[n] = 0;
	header_set_free(&set);
	return letters;
}

static void test_shim_and_header(void **state)
{
	assert_string_equal(got(*state, "linux/a.h"), "abc");
	assert_string_equal(got(*state, "linux/new.h"), "c");
}

/* A shim that is not chosen includes nothing; what it extends goes on to. */
static void test_limit(void **state)
{
	struct world *w = *state;

	assert_string_equal(got(w, "linux/a.h"), "abc");
	map_put(&w->chosen, "linux/new.h");
	reach_limit(&w->reach, 0, &w->chosen);
	assert_string_equal(got(w, "linux/a.h"), "ab");
	assert_string_equal(got(w, "linux/new.h"), "c");
}

/* Likewise where nothing was read before. */
static void test_limit_first(void **state)
{
	struct world *w = *state;

	reach_limit(&w->reach, 0, &w->chosen);
	assert_string_equal(got(w, "linux/a.h"), "ab");
	assert_null(reach_find(&w->reach, "linux/new.h"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_shim_and_header, begin, end),
		cmocka_unit_test_setup_teardown(test_limit, begin, end),
		cmocka_unit_test_setup_teardown(test_limit_first, begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
