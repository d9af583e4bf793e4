// SPDX-License-Identifier: GPL-2.0
/* Which modules come along for a driver that shares structures with them, and which do not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "along.h"
#include "bring.h"
#include "kernels.h"
#include "target_modules.h"
#include "tree.h"

static const char makefile[] = "obj-$(CONFIG_CORE) += core.o\n"
			       "core-y := main.o ring.o\n"
			       "obj-$(CONFIG_BUS) += bus.o\n"
			       "obj-$(CONFIG_ASKING) += asking.o\n"
			       "obj-$(CONFIG_LIB) += lib.o\n";

static const char kconfig[] = "config CORE\n\ttristate \"Core\"\n"
			      "config BUS\n\ttristate \"Bus\"\n"
			      "config ASKING\n\ttristate \"Asking\"\n"
			      "config LIB\n\ttristate \"Lib\"\n";

static const char header[] = "struct core { int newer; };\n"
			     "extern int core_probe(struct core *core);\n"
			     "extern int core_ring(struct core *core);\n";

static const char main_c[] = "#include \"core.h\"\n"
			     "#include \"lib.h\"\n"
			     "int core_probe(struct core *core)\n"
			     "{\n\tstruct lib lib;\n\n\treturn lib_use(&lib) + core->newer;\n}\n"
			     "EXPORT_SYMBOL_GPL(core_probe);\n";

static const char ring_c[] = "#include \"core.h\"\n"
			     "int core_ring(struct core *core)\n{\n\treturn core->newer;\n}\n"
			     "EXPORT_SYMBOL(core_ring);\n";

static const char lib_h[] = "struct lib { int a; };\n"
			    "extern int lib_use(struct lib *lib);\n";

static const char lib_c[] = "#include \"lib.h\"\n"
			    "int lib_use(struct lib *lib)\n{\n\treturn lib->a;\n}\n"
			    "EXPORT_SYMBOL(lib_use);\n";

static const char bus_c[] = "#include \"core.h\"\n"
			    "int bus_probe(void)\n"
			    "{\n\tstruct core core;\n\n\treturn core_ring(&core);\n}\n";

static const char asking_c[] = "#include \"core.h\"\n"
			       "int asking_probe(void)\n"
			       "{\n\tstruct core core;\n\n"
			       "\treturn dvb_attach(\n\t\tcore_ring, &core);\n}\n";

/* What differs from one test to the next. */
struct world {
	const char *headers; /* of both kernels */
	const char *core; /* the target's module that exports core_probe; NULL: none does */
	const char *config;
	const char *dep; /* modules.dep; NULL: there is none */
	char *dir;
	struct kernel newest, target;
	struct library library;
	struct plan plan;
};

static struct facts *facts_of(const struct world *w, const char *core, const char *ring,
			      const char *lib)
{
	struct facts *facts = kernel_of(w->headers ? w->headers : "", NULL);
	const struct export exports[] = { { "core_probe", core, true, "" },
					  { "core_ring", ring, false, "" },
					  { "lib_use", lib, false, "" } };

	facts_set_info(facts, "exports", "Module.symvers");
	for (size_t i = 0; i < ARRAY_LEN(exports); i++)
		if (exports[i].module)
			facts_add_export(facts, &exports[i]);
	return facts;
}

static void put_files(const struct world *w)
{
	char *dep = xasprintf("%s/lib/modules/1.0/modules.dep", w->dir);
	char *symvers = xasprintf("0x1\tcore_probe\t%s\tEXPORT_SYMBOL_GPL\t\n"
				  "0x1\tcore_ring\t%s\tEXPORT_SYMBOL\t\n",
				  w->core ? w->core : "vmlinux", w->core ? w->core : "vmlinux");

	put(w->dir, "src/drivers/x/Makefile", makefile);
	put(w->dir, "src/drivers/x/Kconfig", kconfig);
	put(w->dir, "src/drivers/x/core.h", header);
	put(w->dir, "src/drivers/x/main.c", main_c);
	put(w->dir, "src/drivers/x/ring.c", ring_c);
	put(w->dir, "src/drivers/x/lib.h", lib_h);
	put(w->dir, "src/drivers/x/lib.c", lib_c);
	put(w->dir, "src/drivers/x/bus.c", bus_c);
	put(w->dir, "src/drivers/x/asking.c", asking_c);
	put(w->dir, "usr/src/old/include/config/auto.conf", w->config ? w->config : "");
	put(w->dir, "usr/src/old/Module.symvers", w->core ? symvers : "");
	if (w->dep)
		assert_int_equal(file_write(dep, w->dep, strlen(w->dep)), 0);
	free(symvers);
	free(dep);
}

static void take_config(struct world *w)
{
	char *text = xstrdup(w->config ? w->config : ""), *save = NULL;

	for (char *l = strtok_r(text, "\n", &save); l; l = strtok_r(NULL, "\n", &save)) {
		l[strcspn(l, "=")] = '\0';
		facts_set_config(w->plan.target_facts, l, l + strlen(l) + 1);
	}
	free(text);
}

/* Plan one driver, and let come along what it calls for. */
static void bring(struct world *w, const char *driver)
{
	w->dir = new_tree();
	put_files(w);
	w->newest.source = w->newest.build = xasprintf("%s/src", w->dir);
	w->target.build = xasprintf("%s/usr/src/old", w->dir);
	w->target.release = "1.0";
	w->plan = (struct plan){ .newest = &w->newest,
				 .target = &w->target,
				 .library = &w->library,
				 .newest_facts = facts_of(w, "drivers/x/main.c", "drivers/x/ring.c",
							  "drivers/x/lib.c"),
				 .target_facts = facts_of(w, w->core, w->core, NULL) };
	take_config(w);
	assert_int_equal(along_add_driver(&w->plan, driver), 0);
	assert_int_equal(bring_definers(&w->plan), 0);
}

static void leave(struct world *w)
{
	plan_free(&w->plan);
	free(w->newest.source);
	free(w->target.build);
	drop_tree(w->dir);
}

/* The reason why the core stays behind has these words. */
static void refused_for(struct world *w, const char *driver, const char *words)
{
	const struct use *use;
	const char *why;

	bring(w, driver);
	assert_int_equal(w->plan.driver.n, 1);
	use = map_get(&w->plan.driver.v[0].uses.by_api, "core_ring");
	assert_non_null(use);
	why = bring_refusal(&w->plan, &w->plan.driver.v[0], use);
	assert_non_null(why);
	if (!strstr(why, words))
		fail_msg("'%s' is not in '%s'", words, why);
	leave(w);
}

static void brought(struct world *w, const char *driver)
{
	bring(w, driver);
	assert_int_equal(w->plan.driver.n, 3);
	assert_string_equal(w->plan.driver.v[1].driver.name, "drivers/x/main.c");
	assert_string_equal(w->plan.driver.v[1].driver.module[0].name, "core");
	assert_string_equal(w->plan.driver.v[2].driver.name, "drivers/x/lib.c");
	assert_true(w->plan.driver.v[1].brought && w->plan.driver.v[2].brought);
	assert_false(w->plan.driver.v[0].brought);
}

static const char own_module[] = "drivers/x/core", versions[] = "CONFIG_MODVERSIONS=y\n";
static const char declared[] = "# 1 \"linux/core.h\"\nextern int core_probe(void *core);\n";
static const char dep[] = "kernel/drivers/x/bus.ko: kernel/drivers/x/core.ko\n"
			  "kernel/drivers/y/far-off.ko.xz: kernel/drivers/x/core.ko.xz\n";

/* All files of the module come, and the module that it needs itself. */
static void test_target_has_none(void **state)
{
	struct world w = { 0 };

	(void)state;
	brought(&w, "drivers/x/bus.c");
	assert_null(w.plan.driver.v[1].replaces);
	leave(&w);
}

static struct gap *add_gap(struct plan *plan, size_t driver, const char *definer)
{
	struct gap *gap = arena_alloc(&plan->arena, sizeof(*gap));

	*gap = (struct gap){ .api = arena_strdup(&plan->arena, "core_ring"),
			     .why = "shared",
			     .resolution = BY_DRIVER,
			     .by = arena_strdup(&plan->arena, definer),
			     .definer = definer };
	*vec_push(&plan->driver.v[driver].gap) = gap;
	return gap;
}

static void test_replaces_and_cuts_off(void **state)
{
	struct world w = { .core = own_module, .config = versions, .dep = dep };

	(void)state;
	brought(&w, "drivers/x/bus.c");
	add_gap(&w.plan, 0, "drivers/x/main.c");
	add_gap(&w.plan, 1, "drivers/x/lib.c");
	bring_settle(&w.plan);
	assert_int_equal(w.plan.driver.n, 3);
	assert_int_equal(w.plan.driver.v[1].along_for.n, 1);
	assert_string_equal(w.plan.driver.v[1].along_for.v[0], "drivers/x/bus.c");
	assert_string_equal(w.plan.driver.v[2].along_for.v[0], "drivers/x/main.c");
	assert_true(bring_is_for(&w.plan, &w.plan.driver.v[0], &w.plan.driver.v[2]));
	assert_false(bring_is_for(&w.plan, &w.plan.driver.v[2], &w.plan.driver.v[1]));
	assert_string_equal(w.plan.driver.v[1].replaces, own_module);
	assert_string_equal(w.plan.driver.v[1].cut_off, "far_off");
	leave(&w);
}

/* What no gap leads to any more does not come. */
static void test_not_needed(void **state)
{
	struct world w = { 0 };

	(void)state;
	brought(&w, "drivers/x/bus.c");
	bring_settle(&w.plan);
	assert_int_equal(w.plan.driver.n, 1);
	leave(&w);
}

/* A module that cannot be built closes nothing. */
static void test_open_itself(void **state)
{
	struct world w = { 0 };
	struct gap *gap, *inner;

	(void)state;
	brought(&w, "drivers/x/bus.c");
	gap = add_gap(&w.plan, 0, "drivers/x/main.c");
	inner = add_gap(&w.plan, 1, "drivers/x/lib.c");
	assert_false(bring_open_gap(&w.plan, &w.plan.driver.v[0], gap));
	inner->resolution = UNRESOLVED;
	assert_true(bring_open_gap(&w.plan, &w.plan.driver.v[0], gap));
	assert_int_equal(gap->resolution, UNRESOLVED);
	assert_string_equal(gap->why,
			    "shared, and drivers/x/main.c does not close it, for core_ring "
			    "stays open itself");
	leave(&w);
}

static void test_built_in(void **state)
{
	struct world exports = { .core = "vmlinux", .config = versions };
	struct world configured = { .config = "CONFIG_CORE=y\n" };

	(void)state;
	refused_for(&exports, "drivers/x/bus.c", "built in");
	refused_for(&configured, "drivers/x/bus.c", "built in (CONFIG_CORE=y)");
}

static void test_other_module_exports_it(void **state)
{
	struct world w = { .core = "drivers/x/old-core", .config = versions };

	(void)state;
	refused_for(&w, "drivers/x/bus.c", "two modules cannot export it");
}

/* What everybody may use is not replaced, but where it is known that nobody else does. */
static void test_public(void **state)
{
	struct world unknown = { .core = own_module, .config = versions, .headers = declared };
	struct world used = {
		.core = own_module, .config = versions, .headers = declared, .dep = dep
	};
	struct world unused = { .core = own_module,
				.config = versions,
				.headers = declared,
				.dep = "kernel/drivers/x/bus.ko: kernel/drivers/x/core.ko\n" };

	(void)state;
	refused_for(&unknown, "drivers/x/bus.c", "all the kernel's modules; name it");
	refused_for(&used, "drivers/x/bus.c", "all the kernel's modules (far_off)");
	brought(&unused, "drivers/x/bus.c");
	leave(&unused);
}

/* Where nothing compares versions, a sibling would take the new structures for its own. */
static void test_no_versions(void **state)
{
	struct world w = { .core = own_module, .dep = dep };
	struct world alone = { .core = own_module,
			       .dep = "kernel/drivers/x/bus.ko: kernel/drivers/x/core.ko\n" };

	(void)state;
	refused_for(&w, "drivers/x/bus.c", "without CONFIG_MODVERSIONS");
	brought(&alone, "drivers/x/bus.c");
	leave(&alone);
}

static void test_asked_by_name(void **state)
{
	struct world w = { .core = own_module, .config = versions, .dep = "" };
	struct world none = { .config = versions };

	(void)state;
	refused_for(&w, "drivers/x/asking.c", "by name");
	brought(&none, "drivers/x/asking.c");
	leave(&none);
}

/* Named by the user it is as any other driver, but it is known that it would have come. */
static void test_named(void **state)
{
	struct world w = { .core = own_module, .config = versions };
	const struct driver_plan *dp;

	(void)state;
	bring(&w, "drivers/x/main.c");
	assert_int_equal(along_add_driver(&w.plan, "drivers/x/bus.c"), 0);
	assert_int_equal(bring_definers(&w.plan), 0);
	assert_int_equal(w.plan.driver.n, 3);
	assert_false(w.plan.driver.v[0].brought);
	assert_true(w.plan.driver.v[1].brought);
	dp = &w.plan.driver.v[2];
	assert_true(bring_comes_by_itself(&w.plan, dp, map_get(&dp->uses.by_api, "core_ring")));
	leave(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_target_has_none),
		cmocka_unit_test(test_replaces_and_cuts_off),
		cmocka_unit_test(test_built_in),
		cmocka_unit_test(test_other_module_exports_it),
		cmocka_unit_test(test_public),
		cmocka_unit_test(test_no_versions),
		cmocka_unit_test(test_asked_by_name),
		cmocka_unit_test(test_named),
		cmocka_unit_test(test_not_needed),
		cmocka_unit_test(test_open_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
