// SPDX-License-Identifier: GPL-2.0
/* What shims, compat sources and headers that come along take for granted, and a target lacks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "definer.h"
#include "kernels.h"
#include "lacks.h"
#include "needs.h"
#include "str.h"
#include "tree.h"

#define COMMON                           \
	"# 1 \"linux/thing.h\"\n"        \
	"struct owner { int count; };\n" \
	"extern int known(int a);\n"     \
	"extern int hidden(int a);\n"    \
	"extern int hidden_called(int a);\n"

static const char newest_text[] =
	COMMON "struct device { int id; int fresh; struct host *moved; };\n"
	       "struct host { int count; };\n"
	       "struct recent { int a; };\n"
	       "struct behind { int a; };\n"
	       "extern int helper(int a);\n"
	       "extern int macro_helper(int a);\n"
	       "extern int inner_helper(int a);\n"
	       "extern int idle_helper(int a);\n"
	       "extern int unsure_helper(int a);\n"
	       "extern int other_branch(int a);\n"
	       "extern int compat_helper(int a);\n"
	       "extern int carried_helper(int a);\n"
	       "extern int pasted_helper(int a);\n"
	       "extern int filled_in(int a);\n"
	       "extern int reshaped(int a);\n"
	       "#define DEFINE_PAIR(n) typedef int n##_two; typedef int n##_one\n"
	       "typedef int pair_two;\n";

/* As in the newest, "moved" leads to a "count", but to another record's. */
static const char target_text[] = COMMON "struct device { int id; struct owner *moved; };\n"
					 "struct host { int other; };\n"
					 "extern int reshaped(int a, int b);\n"
					 "#define DEFINE_PAIR(n) typedef int n##_one\n";

static const char *const newest_exports[] = { "known", "hidden", "hidden_called", NULL };
static const char *const target_exports[] = { "known", "reshaped", "struct behind",
					      "known_elsewhere", NULL };

static const char shim_text[] =
	"#ifndef _SHIM_THING_H\n"
	"#define _SHIM_THING_H\n" /* 2 */
	"#include_next <linux/thing.h>\n"
	"static inline int wanted(struct device *d)\n"
	"{\n"
	"	return known(d->id) + helper(d->id);\n" /* 6 */
	"}\n"
	"#define expanded(x) macro_helper(x)\n" /* 8 */
	"#define expanded_by_shim(x) inner_helper(x)\n" /* 9 */
	"#define idle(x) idle_helper(x)\n"
	"static inline int never_called(int a)\n"
	"{\n"
	"	return hidden(a) + expanded_by_shim(a);\n"
	"}\n"
	"static inline int called(int a)\n"
	"{\n"
	"	return hidden_called(a);\n" /* 17 */
	"}\n"
	"#ifdef SOMETHING\n"
	"static inline int maybe(int a) { return unsure_helper(a); }\n"
	"#endif\n"
	"#if 0 /* HAVE_FUNCTION(other_branch) */\n"
	"static inline int never(int a) { return other_branch(a); }\n"
	"#endif\n"
	"static inline int members(struct device *d)\n"
	"{\n"
	"	return d->moved->count\n"
	"	       + d->fresh;\n" /* 28 */
	"}\n"
	"#ifndef filled_in\n"
	"#define filled_in(a) known(a)\n"
	"#endif\n"
	"static inline int fills(int a) { return filled_in(a) + reshaped(a, a); }\n"
	"static inline int sized(void) { return sizeof(struct recent); }\n" /* 34 */
	"static inline struct behind *opaque(struct behind *r) { return r; }\n"
	"int compat_thing(int a);\n"
	"DEFINE_PAIR(pair);\n"
	"#endif\n";

static const char compat_text[] =
	"#include <linux/thing.h>\n"
	"#include <linux/nowhere.h>\n" /* 2 */
	"int compat_thing(int a) { return compat_helper(hidden(a)); }\n"; /* 3 */

static const char carried_text[] =
	"static inline int carried(int a) { return carried_helper(a); }\n"
	"int left_behind(int a);\n"
	"int left_behind_unused(int a);\n"
	"int told_by_driver(int a);\n"
	"int known_elsewhere(int a);\n"
	"int of_other_driver(int a);\n"
	"int compat_thing(int a);\n"
	"#define OPS \\\n"
	"	.probe = left_behind, .remove = known_elsewhere, .add = of_other_driver\n" /* 9 */
	"#define IDLE_OPS .probe = left_behind_unused\n";

static const char driver_text[] =
	"#include <linux/thing.h>\n"
	"#include <linux/carried.h>\n"
	"int probe(struct device *d)\n"
	"{\n"
	"	return wanted(d) + expanded(1) + called(2) + compat_thing(3);\n"
	"}\n"
	"struct ops ops = { OPS };\n";

static const char other_text[] = "int of_other_driver(int a) { return a; }\n"
				 "EXPORT_SYMBOL_GPL(of_other_driver);\n";

struct world {
	char *dir;
	struct kernel newest;
	struct library library;
	struct plan plan;
	struct layer layer;
};

static void put_layer(struct world *w)
{
	struct answered *shim = xcalloc(1, sizeof(*shim));
	char *scanned = xasprintf("# 1 \"backport-include/linux/thing.h\"\n%s", shim_text);
	char *carried = xasprintf("# 1 \"include/linux/carried.h\"\n%s", carried_text);

	shim->text = xstrdup(shim_text);
	map_set(&w->layer.shim, "linux/thing.h", shim);
	w->layer.dir = xstrdup(w->dir);
	put(w->dir, "backport-include/linux/thing.h", shim_text);
	put(w->dir, "include/linux/carried.h", carried_text);
	w->layer.facts = facts_layer_over(w->plan.target_facts);
	scan_text(w->layer.facts, scanned, strlen(scanned));
	scan_text(w->layer.facts, carried, strlen(carried));
	free(scanned);
	free(carried);
}

static void put_library(struct world *w)
{
	static char *provides[] = { "compat_thing" };
	char *path = path_join(w->dir, "library/thing.c");
	struct entry *compat = vec_push(&w->library.compat);

	put(w->dir, "library/thing.c", compat_text);
	*compat = (struct entry){ .name = "compat/thing.c",
				  .path = path,
				  .when = "!CALLABLE(compat_thing)",
				  .provides = provides,
				  .n_provides = 1 };
}

static struct driver_plan *put_driver_text(struct world *w, const char *text)
{
	struct source_config config = { .target = w->plan.target_facts };
	struct driver_plan *dp = vec_push(&w->plan.driver);
	char *file[] = { "drivers/x.c" };

	put(w->dir, file[0], text);
	assert_int_equal(uses_read(&dp->uses, w->dir, file, 1, w->plan.newest_facts, &config), 0);
	return dp;
}

/* Another driver of the plan, which exports something. */
static void put_other_driver(struct world *w)
{
	static char *files[] = { "drivers/other.c" };
	struct source_config config = { .target = w->plan.target_facts };
	struct driver_plan *dp = vec_push(&w->plan.driver);

	put(w->dir, files[0], other_text);
	assert_int_equal(uses_read(&dp->uses, w->dir, files, 1, w->plan.newest_facts, &config), 0);
	dp->driver.file = files;
	dp->driver.files = 1;
}

static struct driver_plan *set_up(struct world *w, const char *driver)
{
	*w = (struct world){ .dir = new_tree() };
	w->newest.source = w->dir;
	w->plan.newest = &w->newest;
	w->plan.library = &w->library;
	w->plan.newest_facts = kernel_of(newest_text, newest_exports);
	w->plan.target_facts = kernel_of(target_text, target_exports);
	put_layer(w);
	put_library(w);
	map_set(&w->plan.carried, "linux/carried.h", "include/linux/carried.h");
	put_driver_text(w, driver);
	put_other_driver(w);
	assert_int_equal(needs_choose_files(&w->plan, &w->layer), 0);
	assert_int_equal(lacks_add_gaps(&w->plan, &w->layer), 0);
	return &w->plan.driver.v[0];
}

static void tear_down(struct world *w)
{
	w->plan.driver.v[1].driver = (struct driver){ 0 };
	free(w->library.compat.v[0].path);
	vec_free(&w->library.compat);
	layer_free(&w->layer);
	plan_free(&w->plan);
	drop_tree(w->dir);
}

/* The one gap of an API: "file:line why"; "none"; "twice". */
static char *gap_text(const struct driver_plan *dp, const char *api)
{
	const struct gap *found = NULL;

	for (size_t i = 0; i < dp->gap.n; i++) {
		const struct gap *gap = dp->gap.v[i];

		if (strcmp(gap->api, api))
			continue;
		if (found)
			return xstrdup("twice");
		found = gap;
	}
	if (!found)
		return xstrdup("none");
	assert_int_equal(found->resolution, UNRESOLVED);
	assert_int_equal(found->use.n, 1);
	return xasprintf("%s:%u %s", found->use.v[0].file, found->use.v[0].line, found->why);
}

static void expect_gap(const struct driver_plan *dp, const char *api, const char *wanted)
{
	char *text = gap_text(dp, api);

	assert_string_equal(text, wanted);
	free(text);
}

#define THING "backport-include/linux/thing.h"

static void test_what_is_compiled_counts(void **state)
{
	struct world w;
	const struct driver_plan *dp = set_up(&w, driver_text);

	(void)state;
	expect_gap(dp, "helper", THING ":6 never declared, and a shim uses it");
	expect_gap(dp, "macro_helper", THING ":8 never declared, and a shim uses it");
	expect_gap(dp, "inner_helper", THING ":9 never declared, and a shim uses it");
	expect_gap(dp, "device.fresh", THING ":28 no such member, and a shim uses it");
	expect_gap(dp, "struct recent", THING ":34 never declared, and a shim uses it");
	expect_gap(dp, "compat_helper", "compat/thing.c:3 never declared, and compat.ko uses it");
	expect_gap(dp, "<linux/nowhere.h>",
		   "compat/thing.c:2 no such header, and compat.ko uses it");
	expect_gap(dp, "carried_helper",
		   "include/linux/carried.h:1 never declared, and a header that comes along "
		   "uses it");
	tear_down(&w);
}

static void test_what_is_linked_must_be_exported(void **state)
{
	struct world w;
	const struct driver_plan *dp = set_up(&w, driver_text);

	(void)state;
	expect_gap(dp, "hidden_called",
		   THING ":17 declared, but not exported to modules, and a shim uses it");
	expect_gap(dp, "hidden",
		   "compat/thing.c:3 declared, but not exported to modules, and compat.ko uses it");
	tear_down(&w);
}

static bool is_missing(const struct world *w, const char *name)
{
	return definer_is_missing(&w->plan, facts_own(w->layer.facts, FACT_FUNCTION, name));
}

/* What a header that comes along declares must come along, too. */
static void test_what_is_declared_must_be_defined(void **state)
{
	struct world w;
	const struct driver_plan *dp = set_up(&w, driver_text);

	(void)state;
	expect_gap(dp, "left_behind",
		   "include/linux/carried.h:9 declared in a header that comes along, but nothing "
		   "defines it, and a header that comes along uses it");
	expect_gap(dp, "left_behind_unused", "none");
	expect_gap(dp, "known_elsewhere", "none");
	expect_gap(dp, "of_other_driver", "none");
	assert_true(is_missing(&w, "left_behind"));
	assert_true(is_missing(&w, "told_by_driver"));
	assert_false(is_missing(&w, "known_elsewhere"));
	assert_false(is_missing(&w, "of_other_driver"));
	assert_false(is_missing(&w, "compat_thing"));
	assert_false(is_missing(&w, "carried"));
	tear_down(&w);
}

/* Nothing else is: false alarms would keep whole drivers from their target. */
static void test_no_false_alarms(void **state)
{
	static const char *const fine[] = { "known",	    "idle_helper",   "unsure_helper",
					    "other_branch", "host.count",    "filled_in",
					    "reshaped",	    "struct behind", "device.id",
					    "device.moved", "pair_two" };
	struct world w;
	const struct driver_plan *dp = set_up(&w, driver_text);

	(void)state;
	for (size_t i = 0; i < sizeof(fine) / sizeof(*fine); i++)
		expect_gap(dp, fine[i], "none");
	assert_int_equal(dp->gap.n, 11);
	tear_down(&w);
}

/* A driver that needs none of the files is not held up by what they lack. */
static void test_only_who_needs_them(void **state)
{
	struct world w;
	const struct driver_plan *dp = set_up(&w, "int probe(int a) { return known(a); }\n");

	(void)state;
	assert_int_equal(dp->gap.n, 0);
	tear_down(&w);
}

/* What the driver itself lacks already is told once. */
static void test_told_once(void **state)
{
	struct world w;
	struct driver_plan *dp = set_up(&w, driver_text);
	size_t before = dp->gap.n;

	(void)state;
	assert_int_equal(lacks_add_gaps(&w.plan, &w.layer), 0);
	assert_int_equal(dp->gap.n, before);
	tear_down(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_is_compiled_counts),
		cmocka_unit_test(test_what_is_linked_must_be_exported),
		cmocka_unit_test(test_what_is_declared_must_be_defined),
		cmocka_unit_test(test_no_false_alarms),
		cmocka_unit_test(test_only_who_needs_them),
		cmocka_unit_test(test_told_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
