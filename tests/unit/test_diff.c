// SPDX-License-Identifier: GPL-2.0
/* Differences between two small kernels, by kind; one against itself; both ways around. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "diff.h"
#include "kernels.h"
#include "signature.h"

static const char newer_text[] =
	"# 1 \"linux/common.h\"\n"
	"typedef unsigned int u32;\n"
	"typedef u32 flags_t;\n"
	"struct module; struct device { int id; }; struct device_driver { int x; };\n"
	"# 1 \"linux/thing.h\"\n"
	"struct ops {\n"
	"	int (*remove)(struct device *dev);\n"
	"	int (*match)(struct device *dev, const struct device_driver *drv);\n"
	"	void (*tick)(struct device *dev);\n"
	"	void (*fresh)(void);\n"
	"	unsigned int same;\n"
	"	union { int inner; long other; };\n"
	"	int retyped;\n"
	"	int __private;\n"
	"};\n"
	"enum colour { RED, GREEN, BLUE };\n"
	"enum shape { ROUND, SQUARE };\n"
	"enum { LOOSE_A, LOOSE_B };\n"
	"struct device *thing_create(const char *name);\n"
	"void thing_destroy(struct device *thing, int how);\n"
	"int thing_find(const struct device *thing);\n"
	"int thing_same(unsigned thing, flags_t flags);\n"
	"int thing_added(void);\n"
	"int __attribute__((ms_abi)) thing_called(int how);\n"
	"static inline int thing_inline(void) { return 0; }\n"
	"int __attribute__((warn_unused_result)) thing_checked(void);\n"
	"void thing_exported(void); void thing_hidden(int a);\n"
	"#define THING_SIZE 5\n"
	"#define thing_macro(a, b) ((a) + (b))\n"
	"#define thing_form(x) (x)\n"
	"#define _LINUX_THING_H\n"
	"#define CONFIG_NEWER 1\n"
	"#define thing_body(x) ((x) + 1)\n"
	"extern long thing_counter;\n"
	"union turned { int a; };\n"
	"void thing_self(void);\n"
	"#define thing_self thing_self\n"
	"# 1 \"linux/other.h\"\n"
	"void thing_moved(void);\n"
	"# 1 \"uapi/linux/thing.h\"\n"
	"struct plain { int a; };\n";

static const char older_text[] =
	"# 1 \"linux/common.h\"\n"
	"typedef unsigned int __u32; typedef __u32 u32;\n"
	"typedef unsigned int flags_t;\n"
	"struct module; struct device { int id; }; struct device_driver { int x; };\n"
	"# 1 \"linux/thing.h\"\n"
	"struct ops {\n"
	"	void (*remove)(struct device *dev);\n"
	"	int (*match)(struct device *dev, struct device_driver *drv);\n"
	"	void (*tick)(struct device *dev, int jiffies);\n"
	"	void (*stale)(void);\n"
	"	unsigned same;\n"
	"	union { int inner; long other; };\n"
	"	long retyped;\n"
	"};\n"
	"enum colour { RED, BLUE, PINK };\n"
	"enum { LOOSE_A };\n"
	"struct device *thing_create(struct module *owner, const char *name);\n"
	"int thing_destroy(struct device *thing, unsigned how);\n"
	"int thing_find(struct device *thing);\n"
	"int thing_called(int how);\n"
	"int thing_same(unsigned int x, u32 flags);\n"
	"int thing_dropped(void);\n"
	"int thing_inline(void);\n"
	"int thing_checked(void);\n"
	"void thing_exported(void); void thing_hidden(void);\n"
	"#define THING_SIZE 4\n"
	"#define thing_macro(a) (a)\n"
	"int thing_form(int x);\n"
	"#define thing_body(x) (x)\n"
	"extern int thing_counter;\n"
	"struct turned { int a; };\n"
	"void thing_self(void);\n"
	"void thing_moved(void);\n"
	"struct plain { int a; };\n";

static const char *const newer_exports[] = { "thing_create",  "thing_destroy",	"thing_find",
					     "thing_called",  "thing_same",	"thing_added",
					     "thing_checked", "thing_exported", "thing_counter",
					     "thing_moved",   "thing_self",	NULL };
static const char *const older_exports[] = { "thing_create",
					     "thing_destroy",
					     "thing_find",
					     "thing_called",
					     "thing_same",
					     "thing_dropped",
					     "thing_inline",
					     "thing_checked",
					     "thing_form",
					     "thing_counter",
					     "thing_moved",
					     "thing_self",
					     NULL };

struct kernels {
	struct facts *newer, *older;
	struct diff diff;
};

static void setup(struct kernels *k, const struct diff_filter *filter)
{
	k->newer = kernel_of(newer_text, newer_exports);
	k->older = kernel_of(older_text, older_exports);
	diff_make(&k->diff, k->newer, k->older, filter);
}

static void teardown(struct kernels *k)
{
	diff_free(&k->diff);
	facts_free(k->newer);
	facts_free(k->older);
}

static const struct change *find(const struct diff *diff, enum change_kind kind, const char *api)
{
	for (size_t i = 0; i < diff->change.n; i++)
		if (diff->change.v[i].kind == kind && !strcmp(diff->change.v[i].api, api))
			return &diff->change.v[i];
	return NULL;
}

static void has(const struct diff *diff, enum change_kind kind, const char *api, const char *words)
{
	const struct change *c = find(diff, kind, api);

	if (!c)
		fail_msg("%s %s is not told", change_kind_name(kind), api);
	else if (words && strcmp(c->words, words))
		fail_msg("%s: \"%s\", not \"%s\"", api, c->words, words);
}

static void has_none(const struct diff *diff, const char *api)
{
	for (size_t i = 0; i < diff->change.n; i++)
		if (!strcmp(diff->change.v[i].api, api))
			fail_msg("%s %s is told: %s", change_kind_name(diff->change.v[i].kind), api,
				 diff->change.v[i].words);
}

static void test_functions(void **state)
{
	const struct diff_filter any = { 0 };
	struct kernels k;

	(void)state;
	setup(&k, &any);
	has(&k.diff, CHANGE_PARAMETERS, "thing_create",
	    "parameter 1 'owner' (struct module *) is gone");
	has(&k.diff, CHANGE_RETURN, "thing_destroy", "returns void, was int");
	has(&k.diff, CHANGE_PARAMETERS, "thing_called", "the calling convention is another");
	has(&k.diff, CHANGE_PARAMETERS, "thing_destroy",
	    "parameter 2 'how' is int, was unsigned int");
	has(&k.diff, CHANGE_CONST, "thing_find",
	    "parameter 1 'thing' is const struct device *, was struct device *");
	has(&k.diff, CHANGE_NEW, "thing_added", "");
	has(&k.diff, CHANGE_GONE, "thing_dropped", "");
	has(&k.diff, CHANGE_INLINE, "thing_inline", "static inline, was exported");
	has(&k.diff, CHANGE_ATTRIBUTE, "thing_checked", "its result must be used");
	has(&k.diff, CHANGE_EXPORT, "thing_exported", "exported to GPL modules, was not exported");
	has(&k.diff, CHANGE_HEADER, "thing_moved",
	    "declared in linux/other.h, was in linux/thing.h");
	has_none(&k.diff, "thing_same");
	has_none(&k.diff, "thing_self");
	/* no module can use it on either side */
	has_none(&k.diff, "thing_hidden");
	teardown(&k);
}

static void test_records(void **state)
{
	const struct diff_filter any = { 0 };
	struct kernels k;

	(void)state;
	setup(&k, &any);
	has(&k.diff, CHANGE_CALLBACK, "ops.remove", "returns int, was void");
	has(&k.diff, CHANGE_CONST, "ops.match", NULL);
	has(&k.diff, CHANGE_CALLBACK, "ops.tick", "parameter 2 'jiffies' (int) is gone");
	has(&k.diff, CHANGE_MEMBER, "ops.fresh", "is new: void (*fresh)(void)");
	has(&k.diff, CHANGE_MEMBER, "ops.stale", "is gone: void (*stale)(void)");
	has(&k.diff, CHANGE_MEMBER, "ops.retyped", "int, was long");
	has(&k.diff, CHANGE_TYPE, "union turned", "no struct, was one");
	has_none(&k.diff, "ops.same");
	has_none(&k.diff, "ops.inner");
	has_none(&k.diff, "ops.__private");
	has_none(&k.diff, "struct plain"); /* uapi/linux/x.h is <linux/x.h> */
	has_none(&k.diff, "flags_t");
	has_none(&k.diff, "u32");
	teardown(&k);
}

static void test_constants(void **state)
{
	const struct diff_filter any = { 0 };
	struct kernels k;

	(void)state;
	setup(&k, &any);
	has(&k.diff, CHANGE_ENUMERATOR, "GREEN", "is new: enum colour");
	has(&k.diff, CHANGE_ENUMERATOR, "PINK", "is gone: enum colour");
	has(&k.diff, CHANGE_ENUMERATOR, "BLUE", "2, was 1");
	has(&k.diff, CHANGE_NEW, "enum shape", "");
	has_none(&k.diff, "ROUND"); /* told with its enum */
	has(&k.diff, CHANGE_ENUMERATOR, "LOOSE_B", NULL);
	has_none(&k.diff, "LOOSE_A");
	teardown(&k);
}

static void test_macros(void **state)
{
	const char *const names[] = { "thing_body", "THING_SIZE" };
	const struct diff_filter any = { 0 }, named = { .pattern = names, .patterns = 2 };
	struct kernels k;

	(void)state;
	setup(&k, &any);
	has(&k.diff, CHANGE_PARAMETERS, "thing_macro", "takes (a, b), took (a)");
	has(&k.diff, CHANGE_MACRO, "thing_form", "a macro with parameters, was a function");
	has(&k.diff, CHANGE_TYPE, "thing_counter", "long, was int");
	has_none(&k.diff, "_LINUX_THING_H");
	has_none(&k.diff, "CONFIG_NEWER");
	has_none(&k.diff, "thing_body");
	teardown(&k);
	setup(&k, &named);
	has(&k.diff, CHANGE_BODY, "thing_body", "((x) + 1), was (x)");
	has(&k.diff, CHANGE_BODY, "THING_SIZE", "5, was 4");
	assert_int_equal(k.diff.change.n, 2);
	teardown(&k);
}

static void test_filters(void **state)
{
	const char *const record[] = { "ops" }, *const header[] = { "linux/oth*" };
	const char *const private[] = { "__private" };
	struct map used = { 0 };
	struct kernels k;

	(void)state;
	setup(&k, &(struct diff_filter){ .pattern = record, .patterns = 1 });
	assert_int_equal(k.diff.change.n, 6);
	teardown(&k);
	setup(&k, &(struct diff_filter){ .header = header, .headers = 1 });
	assert_int_equal(k.diff.change.n, 1);
	teardown(&k);
	setup(&k, &(struct diff_filter){ .kinds = CHANGE_BIT(CHANGE_RETURN) });
	assert_int_equal(k.diff.change.n, 1);
	teardown(&k);
	setup(&k, &(struct diff_filter){ .pattern = private, .patterns = 1 });
	has(&k.diff, CHANGE_MEMBER, "ops.__private", NULL);
	teardown(&k);
	setup(&k, &(struct diff_filter){ .all = true });
	has(&k.diff, CHANGE_PARAMETERS, "thing_hidden", NULL);
	has(&k.diff, CHANGE_NEW, "_LINUX_THING_H", NULL);
	teardown(&k);
	map_put(&used, "thing_create");
	map_put(&used, "?.remove");
	setup(&k, &(struct diff_filter){ .used = &used });
	assert_int_equal(k.diff.change.n, 2);
	teardown(&k);
	map_free(&used);
}

static void test_renames(void **state)
{
	const struct diff_filter any = { 0 };
	struct facts *newer = kernel_of("struct q { u32 min_queued_buffers; int (*sdev_init)(int);"
					" int a_b; int a_c; };\n",
					NULL);
	struct facts *older = kernel_of("struct q { u32 min_buffers_queued; int (*slave_init)(int);"
					" int a_d; };\n",
					NULL);
	struct diff diff;

	(void)state;
	diff_make(&diff, newer, older, &any);
	has(&diff, CHANGE_MEMBER, "q.min_buffers_queued",
	    "is gone: u32 min_buffers_queued; perhaps it is now min_queued_buffers");
	has(&diff, CHANGE_MEMBER, "q.min_queued_buffers",
	    "is new: u32 min_queued_buffers; perhaps it was min_buffers_queued");
	has(&diff, CHANGE_MEMBER, "q.a_d", "is gone: int a_d"); /* either of two, or neither */
	diff_free(&diff);
	facts_free(newer);
	facts_free(older);
}

static void test_itself(void **state)
{
	const struct diff_filter all = { .all = true };
	struct facts *one = kernel_of(newer_text, newer_exports);
	struct facts *two = kernel_of(newer_text, newer_exports);
	struct diff diff;

	(void)state;
	diff_make(&diff, one, two, &all);
	assert_int_equal(diff.change.n, 0);
	diff_free(&diff);
	diff_make(&diff, one, one, &all);
	assert_int_equal(diff.change.n, 0);
	diff_free(&diff);
	facts_free(one);
	facts_free(two);
}

static void test_mirror(void **state)
{
	const struct diff_filter all = { .all = true };
	struct kernels k;
	struct diff back;

	(void)state;
	setup(&k, &all);
	diff_make(&back, k.older, k.newer, &all);
	assert_int_equal(back.change.n, k.diff.change.n);
	for (size_t i = 0; i < k.diff.change.n; i++) {
		const struct change *c = &k.diff.change.v[i];
		enum change_kind kind = c->kind == CHANGE_NEW	 ? CHANGE_GONE
					: c->kind == CHANGE_GONE ? CHANGE_NEW
								 : c->kind;

		if (strcmp(c->api, "union turned"))
			has(&back, kind, c->api, NULL);
	}
	has(&back, CHANGE_TYPE, "struct turned", "a struct, was none");
	diff_free(&back);
	teardown(&k);
}

static void compare(const char *newer, const char *older, const char *words)
{
	struct facts *none = facts_new();
	struct arena arena = { 0 };
	struct signature sig;

	signature_compare(type_from_text(&arena, newer), none, type_from_text(&arena, older), none,
			  &sig);
	assert_string_equal(sig.params.s ? sig.params.s : "", words);
	signature_free(&sig);
	arena_free(&arena);
	facts_free(none);
}

static void test_parameters(void **state)
{
	(void)state;
	compare("int (int a, long b)", "int (int a, long b)", "");
	compare("int (int a, long b)", "int (int x, long y)", "");
	compare("int (struct x *p, int a, int b)", "int (struct x *p, int b)",
		"parameter 2 'a' (int) is new");
	compare("int (struct x *p, struct y *state)", "int (struct x *p, struct z *state)",
		"parameter 2 'state' is struct y *, was struct z *");
	compare("int (int a, int b, void *p)", "int (void *p)",
		"parameter 1 'a' (int) is new; parameter 2 'b' (int) is new");
	compare("int (int a, ...)", "int (int a)", "\"...\" is new");
	compare("int (const char *a)", "int (char *a)",
		"parameter 1 'a' is const char *, was char *");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_functions),  cmocka_unit_test(test_records),
		cmocka_unit_test(test_constants),  cmocka_unit_test(test_macros),
		cmocka_unit_test(test_filters),	   cmocka_unit_test(test_renames),
		cmocka_unit_test(test_itself),	   cmocka_unit_test(test_mirror),
		cmocka_unit_test(test_parameters),
	};

	return cmocka_run_group_tests_name("diff", tests, NULL, NULL);
}
