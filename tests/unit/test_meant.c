// SPDX-License-Identifier: GPL-2.0
/* Which of several headers' definitions a driver's use means, and what that was before. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "clash.h"
#include "facts.h"
#include "gap.h"
#include "kernels.h"
#include "meant.h"
#include "str.h"
#include "tree.h"

static const char newest_text[] = "# 1 \"linux/genl.h\"\n"
				  "#define field(number, flag, name) name\n"
				  "struct slave { int first; };\n"
				  "#define go(a, b) a\n"
				  "# 1 \"trace/stage.h\"\n"
				  "#define field(type, item) item\n"
				  "# 1 \"linux/bond.h\"\n"
				  "struct slave { int second; };\n"
				  "int go(int a);\n"
				  "# 1 \"linux/new.h\"\n"
				  "#define moved(x) x\n"
				  "int both(int a);\n"
				  "# 1 \"linux/old.h\"\n"
				  "int both(int a);\n";

static const char target_text[] = "# 1 \"linux/genl.h\"\n"
				  "#define field(number, flag, name) name\n"
				  "struct slave { int first; };\n"
				  "#define go(a, b) a\n"
				  "# 1 \"trace/events.h\"\n"
				  "#define field(type, item) item\n"
				  "# 1 \"linux/bond.h\"\n"
				  "struct slave { long second; };\n"
				  "int go(int a);\n"
				  "# 1 \"linux/old.h\"\n"
				  "#define moved(x) x\n"
				  "int both(int a);\n";

struct world {
	struct facts *newest, *target;
	struct map number; /* of every header that is named */
	struct header_set newest_headers, target_headers;
	struct gap_sight sight;
};

static int begin(void **state)
{
	static const char *const exports[] = { "go", "both", NULL };
	struct world *w = xcalloc(1, sizeof(*w));

	w->newest = kernel_of(newest_text, exports);
	w->target = kernel_of(target_text, exports);
	w->sight = (struct gap_sight){ &w->newest_headers, &w->target_headers };
	*state = w;
	return 0;
}

static int end(void **state)
{
	struct world *w = *state;

	header_set_free(&w->newest_headers);
	header_set_free(&w->target_headers);
	map_free(&w->number);
	facts_free(w->newest);
	facts_free(w->target);
	free(w);
	return 0;
}

static void see(struct world *w, struct header_set *headers, const char *header)
{
	uintptr_t *number = (uintptr_t *)map_put(&w->number, header);

	if (!*number)
		*number = w->number.n;
	headers->number = &w->number;
	header_set_add(headers, *number - 1);
}

/* The driver sees one header on each kernel, or none. */
static void sees(struct world *w, const char *newest, const char *target)
{
	header_set_free(&w->newest_headers);
	header_set_free(&w->target_headers);
	if (newest)
		see(w, &w->newest_headers, newest);
	if (target)
		see(w, &w->target_headers, target);
}

static struct comparison call(struct world *w, const char *name, int args, bool known)
{
	struct use use = { .kind = USE_NAME, .api = name };
	struct comparison c;

	*vec_push(&use.place) = (struct use_place){ .file = "x.c", .args = args };
	c = gap_compare(&use, w->newest, w->target, known ? &w->sight : NULL);
	vec_free(&use.place);
	return c;
}

static struct comparison member(struct world *w, const char *name)
{
	struct use use = { .kind = USE_MEMBER, .record = "struct slave", .member = name };

	use.api = name;
	return gap_compare(&use, w->newest, w->target, &w->sight);
}

/* A name of a header that many include in turn: what they mean is what they see. */
static void test_seen(void **state)
{
	struct world *w = *state;
	struct comparison c;

	sees(w, "trace/stage.h", "trace/events.h");
	c = call(w, "field", 2, true);
	assert_null(c.why);
	assert_string_equal(c.newer->file, "trace/stage.h");
	assert_string_equal(c.older->file, "trace/events.h");
	sees(w, "linux/genl.h", "linux/genl.h");
	assert_string_equal(call(w, "field", 2, true).why, "other parameters");
	assert_null(call(w, "field", 3, true).why);
}

/* Another header's thing of that name, which the newest kernel has there, too. */
static void test_anothers(void **state)
{
	struct world *w = *state;
	struct comparison c;

	sees(w, "trace/stage.h", "linux/x.h");
	c = call(w, "field", 2, true);
	assert_string_equal(c.why, "never declared");
	assert_null(c.older);
	sees(w, "linux/new.h", "linux/x.h");
	c = call(w, "moved", 1, true);
	assert_null(c.why);
	assert_string_equal(c.older->file, "linux/old.h");
	/* One function, declared in two headers. */
	c = call(w, "both", 1, true);
	assert_null(c.why);
	assert_string_equal(c.older->file, "linux/old.h");
}

/* Where nobody knows what is seen, the same header's is compared. */
static void test_unknown(void **state)
{
	struct world *w = *state;
	struct comparison c = call(w, "field", 3, false);

	assert_null(c.why);
	assert_string_equal(c.newer->file, c.older->file);
}

static void test_records(void **state)
{
	struct world *w = *state;
	struct comparison c;

	sees(w, "linux/bond.h", "linux/bond.h");
	c = member(w, "second");
	assert_null(c.why);
	assert_string_equal(c.newer->file, "linux/bond.h");
	assert_string_equal(c.older->type->name, "long");
	assert_null(member(w, "first").newer);
	sees(w, "linux/genl.h", "linux/genl.h");
	assert_null(member(w, "first").why);
	assert_non_null(member(w, "first").older);
}

/* A macro of a header that is not seen hides no function that is. */
static void test_macro_and_function(void **state)
{
	struct world *w = *state;

	sees(w, "linux/bond.h", "linux/bond.h");
	assert_int_equal(call(w, "go", 1, true).newer->kind, FACT_FUNCTION);
	assert_null(call(w, "go", 1, true).why);
	sees(w, "linux/genl.h", "linux/genl.h");
	assert_int_equal(call(w, "go", 2, true).newer->kind, FACT_MACRO);
	assert_null(call(w, "go", 2, true).why);
	assert_int_equal(call(w, "go", 2, false).newer->kind, FACT_MACRO);
}

/*
 * A header's default for what others may define before: it is there, though the
 * scan met another header's first.
 */
static void test_defaults(void **state)
{
	static const char newest[] = "# 1 \"linux/others.h\"\n"
				     "#define level(x) first x\n"
				     "# 1 \"linux/print.h\"\n"
				     "#define level(x) x\n";
	static const char target[] = "# 1 \"linux/others.h\"\n"
				     "#define level(x) first x\n";
	struct world *w = *state;
	char *tree = new_tree();

	scan_text(w->newest, newest, strlen(newest));
	scan_text(w->target, target, strlen(target));
	sees(w, "linux/print.h", "linux/print.h");
	assert_non_null(call(w, "level", 1, true).why);
	put(tree, "include/linux/print.h", "#ifndef level\n#define level(x) x\n#endif\n");
	facts_set_info(w->target, "source", tree);
	facts_set_info(w->target, "build", tree);
	facts_set_info(w->target, "arch", "x86");
	assert_null(call(w, "level", 1, true).why);
	put(tree, "include/linux/print.h", "#if 0\n#define level(x) x\n#endif\n");
	assert_non_null(call(w, "level", 1, true).why);
	drop_tree(tree);
}

/* What a driver defines, and a shim gives to others in a header that it sees. */
static void test_shims_of_what_is_defined(void **state)
{
	static const char shim[] = "# 1 \"backport-include/linux/bond.h\"\n"
				   "static inline int given(int a) { return a; }\n"
				   "int declared(int a);\n"
				   "# 1 \"include/linux/bond.h\"\n"
				   "static inline int carried(int a) { return a; }\n";
	struct world *w = *state;
	struct facts *layer = facts_layer_over(w->target);
	struct own_thing own = { .kind = FACT_FUNCTION, .name = "given" };

	scan_text(layer, shim, strlen(shim));
	sees(w, NULL, "linux/bond.h");
	assert_non_null(clash_with_shim(&own, layer, &w->sight));
	sees(w, NULL, "linux/old.h");
	assert_null(clash_with_shim(&own, layer, &w->sight));
	sees(w, NULL, "linux/bond.h");
	own.name = "declared";
	assert_null(clash_with_shim(&own, layer, &w->sight));
	own.name = "carried";
	assert_null(clash_with_shim(&own, layer, &w->sight));
	own = (struct own_thing){ .kind = FACT_STRUCT, .name = "given" };
	assert_null(clash_with_shim(&own, layer, &w->sight));
	facts_free(layer);
}

/* A shim goes before what the target has, and is the header that it extends. */
static void test_shims(void **state)
{
	static const char shim[] = "# 1 \"backport-include/linux/bond.h\"\n"
				   "#define field(one) one\n";
	struct world *w = *state;
	struct facts *layer = facts_layer_over(w->target);
	struct sight sight = { .facts = layer, .headers = &w->target_headers };

	sees(w, NULL, "trace/events.h");
	scan_text(layer, shim, strlen(shim));
	assert_string_equal(meant_fact(&sight, FACT_MACRO, "field")->file,
			    "backport-include/linux/bond.h");
	assert_string_equal(includable_header(meant_fact(&sight, FACT_MACRO, "field")),
			    "linux/bond.h");
	sight.facts = w->target;
	assert_string_equal(meant_fact(&sight, FACT_MACRO, "field")->file, "trace/events.h");
	facts_free(layer);
}

/* A macro that takes several types by _Generic, and on the target puts one into a member. */
static void test_given(void **state)
{
	static const char newest[] = "# 1 \"linux/node.h\"\n"
				     "struct node; struct handle;\n"
				     "struct ref { struct node *node; struct handle *handle; };\n"
				     "#define REF(r, ...) (const struct ref) { "
				     ".node = _Generic(r, struct node *: r, default: 0), "
				     ".handle = _Generic(r, struct handle *: r, default: 0) }\n";
	static const char target[] = "# 1 \"linux/node.h\"\n"
				     "struct node; struct handle;\n"
				     "struct ref { struct node *node; };\n"
				     "#define REF(r, ...) (const struct ref) { .node = r, }\n";
	struct use use = { .kind = USE_NAME, .api = "REF" };
	struct world *w = *state;
	struct use_place *place = vec_push(&use.place);

	scan_text(w->newest, newest, strlen(newest));
	scan_text(w->target, target, strlen(target));
	sees(w, "linux/node.h", "linux/node.h");
	*place = (struct use_place){ .file = "x.c", .args = 1, .given = "struct node *" };
	assert_null(gap_compare(&use, w->newest, w->target, &w->sight).why);
	place->given = "struct handle *";
	assert_string_equal(gap_compare(&use, w->newest, w->target, &w->sight).why,
			    "a parameter of another type");
	place->nothing = 1;
	assert_null(gap_compare(&use, w->newest, w->target, &w->sight).why);
	place->nothing = 0;
	place->given = NULL;
	assert_null(gap_compare(&use, w->newest, w->target, &w->sight).why);
	vec_free(&use.place);
}

/* A record without a tag, which the target names for a member before that one. */
static void test_untagged(void **state)
{
	static const char newest[] = "# 1 \"linux/ec.h\"\n"
				     "struct ec { union {\n"
				     "struct { int num; } info, data;\n"
				     "struct { int num; int enable; } calib;\n"
				     "}; struct { struct { int a, b; } deep; } out; };\n";
	static const char target[] = "# 1 \"linux/ec.h\"\n"
				     "struct ec { union {\n"
				     "struct { int num; } info, data, calib;\n"
				     "}; struct { struct { int a; } first, deep; } out; };\n";
	struct use use = { .kind = USE_MEMBER, .record = "struct <ec.calib>" };
	struct world *w = *state;
	struct comparison c;

	scan_text(w->newest, newest, strlen(newest));
	scan_text(w->target, target, strlen(target));
	sees(w, "linux/ec.h", "linux/ec.h");
	use.api = use.member = "num";
	c = gap_compare(&use, w->newest, w->target, &w->sight);
	assert_non_null(c.newer);
	assert_null(c.why);
	use.api = use.member = "enable";
	c = gap_compare(&use, w->newest, w->target, &w->sight);
	assert_string_equal(c.why, "no such member");
	assert_false(c.record_missing);
	use.record = "struct <ec.out.deep>";
	use.api = use.member = "a";
	assert_null(gap_compare(&use, w->newest, w->target, &w->sight).why);
	use.api = use.member = "b";
	assert_string_equal(gap_compare(&use, w->newest, w->target, &w->sight).why,
			    "no such member");
}

/* A header that came along for another driver, with a name that is all over the place. */
static void test_anothers_carried(void **state)
{
	static const char carried[] = "# 1 \"include/linux/far.h\"\n"
				      "#define slave_t 0xcf80\n";
	static const char own[] = "# 1 \"linux/bond.h\"\n"
				  "typedef unsigned char slave_t;\n";
	struct world *w = *state;
	struct facts *layer;
	struct sight sight = { .headers = &w->target_headers };

	scan_text(w->target, own, strlen(own));
	layer = facts_layer_over(w->target);
	scan_text(layer, carried, strlen(carried));
	sight.facts = layer;
	sees(w, NULL, "linux/bond.h");
	assert_string_equal(meant_any(&sight, "slave_t")->file, "linux/bond.h");
	sees(w, NULL, "linux/far.h");
	assert_string_equal(meant_any(&sight, "slave_t")->file, "include/linux/far.h");
	sight.headers = NULL;
	assert_string_equal(meant_any(&sight, "slave_t")->file, "include/linux/far.h");
	facts_free(layer);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_seen, begin, end),
		cmocka_unit_test_setup_teardown(test_anothers, begin, end),
		cmocka_unit_test_setup_teardown(test_unknown, begin, end),
		cmocka_unit_test_setup_teardown(test_records, begin, end),
		cmocka_unit_test_setup_teardown(test_macro_and_function, begin, end),
		cmocka_unit_test_setup_teardown(test_defaults, begin, end),
		cmocka_unit_test_setup_teardown(test_shims, begin, end),
		cmocka_unit_test_setup_teardown(test_given, begin, end),
		cmocka_unit_test_setup_teardown(test_untagged, begin, end),
		cmocka_unit_test_setup_teardown(test_anothers_carried, begin, end),
		cmocka_unit_test_setup_teardown(test_shims_of_what_is_defined, begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
