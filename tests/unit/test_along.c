// SPDX-License-Identifier: GPL-2.0
/* What calls for a bundle. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "along.h"
#include "kernels.h"
#include "tree.h"

static const char headers[] = "# 1 \"linux/thing.h\"\n"
			      "struct device { int id; };\n"
			      "extern int known(int a);\n";

/* The core is another module: its header is the drivers' own, and no kernel header. */
static const char driver_text[] = "#include <linux/thing.h>\n"
				  "extern int core_probe(struct device *dev);\n"
				  "extern const int core_chip;\n"
				  "int probe(struct device *dev)\n"
				  "{\n"
				  "	return core_probe(dev) + known(core_chip);\n"
				  "}\n";

static const char *const newest_exports[] = { "known", "core_probe", "core_chip", NULL };
static const char *const older_exports[] = { "known", "core_probe", NULL };

/* How many bundles come along for the driver, with one that has core_chip. */
static size_t bundles_for(const char *const *target_exports)
{
	static char *provides[] = { "core_chip" }, when[] = "!HAVE_EXPORT(core_chip)";
	struct library library = { 0 };
	struct plan plan = { .library = &library };
	struct source_config config = { 0 };
	char *dir = new_tree(), *file[] = { "drivers/x.c" };
	struct driver_plan *dp = vec_push(&plan.driver);
	size_t found;

	*vec_push(&library.bundle) = (struct entry){
		.name = "bundles/core", .when = when, .provides = provides, .n_provides = 1
	};
	plan.newest_facts = kernel_of(headers, newest_exports);
	plan.target_facts = kernel_of(headers, target_exports);
	config.target = plan.target_facts;
	put(dir, file[0], driver_text);
	assert_int_equal(uses_read(&dp->uses, dir, file, 1, plan.newest_facts, &config), 0);
	assert_int_equal(along_add_bundles(&plan), 0);
	found = plan.bundle.n;
	vec_free(&library.bundle);
	plan_free(&plan);
	drop_tree(dir);
	return found;
}

/* A library module whose parts export more than the target's does is one to bring along. */
static void test_symbol_calls_for_bundle(void **state)
{
	(void)state;
	assert_int_equal(bundles_for(older_exports), 1);
}

static void test_condition_decides(void **state)
{
	(void)state;
	assert_int_equal(bundles_for(newest_exports), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_symbol_calls_for_bundle),
		cmocka_unit_test(test_condition_decides),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
