// SPDX-License-Identifier: GPL-2.0
/* Whatever the filter keeps away is not among the names, and it keeps most away. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "name_filter.h"
#include "mem.h"

/* So many names of their own, of which the even ones are looked for. */
static void find_all(unsigned int names)
{
	struct map wanted = { 0 };
	struct name_filter filter;

	for (unsigned int i = 0; i < names; i += 2) {
		char *name = xasprintf("%.*sdevm_name_%u", i % 5, "_____", i);
		void **value = map_put(&wanted, name);

		*value = (void *)map_key(value);
		free(name);
	}
	name_filter_init(&filter, &wanted);
	for (unsigned int i = 0; i < names; i++) {
		char *name = xasprintf("%.*sdevm_name_%u", i % 5, "_____", i);
		const char *found = name_filter_find(&filter, name, strlen(name));

		if (i % 2)
			assert_null(found);
		else
			assert_string_equal(found, name);
		free(name);
	}
	name_filter_free(&filter);
	map_free(&wanted);
}

static void finds_what_is_there(void **state)
{
	(void)state;
	find_all(1);
	find_all(100);
	find_all(200000);
}

static void short_names(void **state)
{
	struct map wanted = { 0 };
	struct name_filter filter;

	(void)state;
	map_set(&wanted, "a", "a");
	map_set(&wanted, "abcdefg", "abcdefg");
	name_filter_init(&filter, &wanted);
	assert_non_null(name_filter_find(&filter, "a()", 1));
	assert_non_null(name_filter_find(&filter, "abcdefg", 7));
	assert_null(name_filter_find(&filter, "abcdefgh", 8));
	assert_null(name_filter_find(&filter, "", 0));
	name_filter_free(&filter);
	map_free(&wanted);
}

/* The value of a name that is not there would only be looked for: this is about the cost. */
static void keeps_most_away(void **state)
{
	struct map wanted = { 0 };
	struct name_filter filter;
	size_t through = 0;

	(void)state;
	for (int i = 0; i < 40000; i++) {
		char *name = xasprintf("name_%d", i);

		map_set(&wanted, name, &wanted);
		free(name);
	}
	name_filter_init(&filter, &wanted);
	for (int i = 0; i < 40000; i++) {
		char *name = xasprintf("other_%d", i);
		size_t at = name_filter_hash(name, strlen(name)) & filter.mask;

		through += filter.bit[at / 64] >> at % 64 & 1;
		free(name);
	}
	assert_true(through < 40000 / 10);
	name_filter_free(&filter);
	map_free(&wanted);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_what_is_there),
		cmocka_unit_test(short_names),
		cmocka_unit_test(keeps_most_away),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
