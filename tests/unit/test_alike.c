// SPDX-License-Identifier: GPL-2.0
/* Which private structures count as the same in the target's source, and which source is the target's. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "alike.h"
#include "along.h"
#include "bring.h"
#include "header_items.h"
#include "kernels.h"
#include "old_source.h"
#include "resolve.h"
#include "tree.h"

static const char makefile[] = "obj-$(CONFIG_BUS) += bus.o\nobj-$(CONFIG_CORE) += core.o\n";
static const char kconfig[] = "config BUS\n\ttristate \"Bus\"\n"
			      "config CORE\n\ttristate \"Core\"\n";

static const char bus_c[] =
	"#include \"core.h\"\n"
	"int bus_probe(void)\n{\n\tstruct core core = { .flags = CORE_FAST };\n\n"
	"\treturn core_ring(&core);\n}\n";

static const char core_c[] = "#include \"core.h\"\n"
			     "int core_ring(struct core *core)\n{\n\treturn core->ports;\n}\n"
			     "EXPORT_SYMBOL(core_ring);\n";

/* The header that both trees have, in parts that tests change in one of them. */
#define GUARD "#ifndef CORE_H\n#define CORE_H\n"
#define INCLUDE "#include \"ports.h\"\n"
#define SIZE "#define CORE_MAX 4\n"
#define FAST "#define CORE_FAST 1\n"
#define CORE                                                                \
	"struct core {\n\tint flags;\n\tint ports;\n\tstruct outer *out;\n" \
	"#ifdef CONFIG_TRACE\n\tint trace;\n#endif\n\tenum mode mode;\n};\n"
#define OUTER "struct outer {\n\tstruct port port[CORE_MAX];\n\tfoo_t foo;\n};\n"
#define MODE "enum mode {\n\tMODE_A,\n\tMODE_B\n};\n"
#define RING "int core_ring(struct core *core);\n#endif\n"
#define HEADER GUARD INCLUDE SIZE FAST OUTER MODE CORE RING
#define PORTS "struct port {\n\tint number;\n};\n"
#define PUBLIC "typedef unsigned int foo_t;\n"

/* What differs from one test to the next. */
struct world {
	const char *older, *older_ports; /* the target's headers; NULL: there is none */
	const char *newer;
	const char *config;
	const char *layer; /* what a shim defines */
	bool unexported;
	char *dir;
	struct kernel newest, target;
	struct library library;
	struct plan plan;
};

static struct facts *facts_of(bool exported)
{
	struct facts *facts = kernel_of("# 1 \"linux/foo.h\"\n" PUBLIC, NULL);

	facts_set_info(facts, "exports", "Module.symvers");
	if (exported)
		facts_add_export(facts,
				 &(struct export){ "core_ring", "drivers/x/core", true, "" });
	return facts;
}

static void plan_bus(struct world *w)
{
	char *old;

	w->dir = new_tree();
	old = path_join(w->dir, "old");
	put(w->dir, "src/drivers/x/Makefile", makefile);
	put(w->dir, "src/drivers/x/Kconfig", kconfig);
	put(w->dir, "src/drivers/x/core.h", w->newer ? w->newer : HEADER);
	put(w->dir, "src/drivers/x/ports.h", PORTS);
	put(w->dir, "src/drivers/x/core.c", core_c);
	put(w->dir, "src/drivers/x/bus.c", bus_c);
	put(w->dir, "old/drivers/base/core.c", "");
	if (w->older)
		put(w->dir, "old/drivers/x/core.h", w->older);
	if (w->older_ports)
		put(w->dir, "old/drivers/x/ports.h", w->older_ports);
	put(w->dir, "build/include/config/auto.conf", w->config ? w->config : "CONFIG_BUS=m\n");
	w->newest.source = w->newest.build = path_join(w->dir, "src");
	w->target.build = path_join(w->dir, "build");
	w->plan = (struct plan){ .newest = &w->newest,
				 .target = &w->target,
				 .library = &w->library,
				 .newest_facts = facts_of(true),
				 .target_facts = facts_of(!w->unexported) };
	w->plan.old_source = arena_take(&w->plan.arena, old);
	if (w->layer) {
		w->plan.layer.facts = facts_layer_over(w->plan.target_facts);
		scan_text(w->plan.layer.facts, w->layer, strlen(w->layer));
	}
	assert_int_equal(along_add_driver(&w->plan, "drivers/x/bus.c"), 0);
}

static void leave(struct world *w)
{
	plan_free(&w->plan);
	free(w->newest.source);
	free(w->target.build);
	drop_tree(w->dir);
}

static const struct use *ring_of(const struct world *w)
{
	const struct use *use = map_get(&w->plan.driver.v[0].uses.by_api, "core_ring");

	assert_non_null(use);
	assert_int_equal(use->kind, USE_SYMBOL);
	assert_string_equal(use->passes, "struct core");
	return use;
}

static void is_same(struct world *w)
{
	const struct use *use;
	const char *why;

	plan_bus(w);
	use = ring_of(w);
	why = alike_why_not(&w->plan, &w->plan.driver.v[0], use);
	if (why)
		fail_msg("%s", why);
	assert_true(alike_is_same(&w->plan, &w->plan.driver.v[0], use));
	assert_int_equal(bring_definers(&w->plan), 0);
	assert_int_equal(w->plan.driver.n, 1);
	leave(w);
}

/* It differs for a reason of these words, and the module comes along. */
static void differs(struct world *w, const char *words)
{
	const struct use *use;
	const char *why;

	plan_bus(w);
	use = ring_of(w);
	why = alike_why_not(&w->plan, &w->plan.driver.v[0], use);
	assert_non_null(why);
	if (!strstr(why, words))
		fail_msg("'%s' is not in '%s'", words, why);
	assert_false(alike_is_same(&w->plan, &w->plan.driver.v[0], use));
	leave(w);
}

static void test_same(void **state)
{
	/* another guard, comments and white space */
	static const char spaced[] =
		"// old\n#ifndef _X_CORE\n#define _X_CORE /* guard */\n" INCLUDE SIZE FAST OUTER
			MODE CORE "int core_ring( struct core *core ); /* ring\n */\n#endif\n";
	struct world same = { .older = HEADER, .older_ports = PORTS };
	struct world words = { .older = spaced, .older_ports = PORTS };

	(void)state;
	is_same(&same);
	is_same(&words);
}

/* What has nothing to do with the symbol may differ. */
static void test_other_things(void **state)
{
	struct world w = { .older = GUARD INCLUDE SIZE FAST
			   "#define CORE_SLOW 7\nstruct none { int b; };\n"
			   "int core_none(struct none *none);\n" OUTER MODE CORE RING,
			   .older_ports = PORTS,
			   .newer = GUARD INCLUDE SIZE FAST
			   "#define CORE_SLOW 3\nstruct none { int a; };\n"
			   "int core_none(struct none *none);\n" OUTER MODE CORE RING };

	(void)state;
	is_same(&w);
}

static void test_token(void **state)
{
	struct world member = { .older = GUARD INCLUDE SIZE FAST OUTER MODE
				"struct core {\n\tlong flags;\n\tint ports;\n};\n" RING,
				.older_ports = PORTS };
	struct world prototype = { .older = GUARD INCLUDE SIZE FAST OUTER MODE CORE
				   "int core_ring(const struct core *core);\n#endif\n",
				   .older_ports = PORTS };

	(void)state;
	differs(&member, "struct core is another one");
	differs(&prototype, "core_ring() is another one");
}

/* Also behind a pointer, and in a header that the first includes. */
static void test_nested(void **state)
{
	struct world w = { .older = HEADER, .older_ports = "struct port {\n\tshort number;\n};\n" };

	(void)state;
	differs(&w, "struct port is another one in the target's source (drivers/x/ports.h:1");
}

static void test_constants(void **state)
{
	struct world size = { .older = GUARD INCLUDE
			      "#define CORE_MAX 8\n" FAST OUTER MODE CORE RING,
			      .older_ports = PORTS };
	struct world used = { .older = GUARD INCLUDE SIZE
			      "#define CORE_FAST 2\n" OUTER MODE CORE RING,
			      .older_ports = PORTS };
	struct world unknown = { .older = GUARD INCLUDE SIZE OUTER MODE CORE RING,
				 .older_ports = PORTS };
	struct world mode = { .older = GUARD INCLUDE SIZE FAST OUTER
			      "enum mode {\n\tMODE_B,\n\tMODE_A\n};\n" CORE RING,
			      .older_ports = PORTS };

	(void)state;
	differs(&size, "CORE_MAX is another one");
	differs(&used, "CORE_FAST is another one");
	differs(&unknown, "CORE_FAST of drivers/x/core.h");
	differs(&mode, "enum mode is another one");
}

static void test_conditions(void **state)
{
	struct world inner = { .older = GUARD INCLUDE SIZE FAST OUTER MODE
			       "struct core {\n\tint flags;\n\tint ports;\n"
			       "\tstruct outer *out;\n#ifdef CONFIG_TRICK\n\tint trace;\n"
			       "#endif\n\tenum mode mode;\n};\n" RING,
			       .older_ports = PORTS };
	struct world outer = { .older = GUARD INCLUDE SIZE FAST OUTER MODE "#ifdef CONFIG_Y\n" CORE
									   "#endif\n" RING,
			       .older_ports = PORTS };
	struct world packed = { .older = GUARD INCLUDE SIZE FAST
				"#pragma pack(1)\n" OUTER MODE CORE RING,
				.older_ports = PORTS };
	/* one and the same text, but who defines it? */
	static const char unknown[] = GUARD INCLUDE SIZE FAST OUTER MODE
		"struct core {\n\tint flags;\n\tint ports;\n\tstruct outer *out;\n"
		"#ifdef DEBUG\n\tint trace;\n#endif\n\tenum mode mode;\n};\n" RING;
	struct world debug = { .older = unknown, .older_ports = PORTS, .newer = unknown };

	(void)state;
	differs(&inner, "struct core is another one");
	differs(&outer, "struct core is another one");
	differs(&packed, "is another one");
	differs(&debug, "it depends on DEBUG, which no header defines");
}

/* The package builds the driver, and the target is configured without. */
static void test_config(void **state)
{
	static const char text[] = GUARD INCLUDE SIZE FAST OUTER MODE
		"struct core {\n\tint flags;\n\tint ports;\n\tstruct outer *out;\n"
		"#ifdef CONFIG_BUS_MODULE\n\tint bus;\n#endif\n"
		"#if IS_ENABLED(CONFIG_BUS)\n\tint trace;\n#endif\n\tenum mode mode;\n};\n" RING;
	struct world on = { .older = text, .older_ports = PORTS, .newer = text };
	struct world off = {
		.older = text, .older_ports = PORTS, .newer = text, .config = "CONFIG_Y=y\n"
	};

	(void)state;
	is_same(&on);
	differs(&off, "it depends on CONFIG_BUS, which the target has set otherwise");
}

/* A public type is the target's own, unless a shim gives it anew. */
static void test_shim(void **state)
{
	struct world macro = {
		.older = HEADER,
		.older_ports = PORTS,
		.layer = "# 1 \"backport-include/linux/foo.h\"\n#define foo_t long\n"
	};
	struct world call = { .older = HEADER,
			      .older_ports = PORTS,
			      .layer = "# 1 \"backport-include/linux/foo.h\"\n"
				       "#define number(x) ((x) + 1)\n" };

	(void)state;
	differs(&macro, "the package gives foo_t anew");
	is_same(&call);
}

static void test_absent(void **state)
{
	struct world header = { .older_ports = PORTS };
	struct world nested = { .older = HEADER };
	struct world symbol = { .older = HEADER, .older_ports = PORTS, .unexported = true };

	(void)state;
	differs(&header, "the target's source has no drivers/x/core.h");
	differs(&nested, "struct port of drivers/x/ports.h:1 is no private one");
	plan_bus(&symbol);
	assert_false(alike_is_same(&symbol.plan, &symbol.plan.driver.v[0], ring_of(&symbol)));
	leave(&symbol);
}

/* The gap is told as closed by the target's module, with what was compared. */
static void test_gap(void **state)
{
	struct world w = { .older = HEADER,
			   .older_ports = PORTS,
			   .layer = "# 1 \"backport-include/linux/other.h\"\n#define OTHER 1\n" };
	struct resolver resolver = { .plan = &w.plan, .layer = &w.plan.layer };
	struct gap *gap;

	(void)state;
	plan_bus(&w);
	gap = resolve_use(&resolver, &w.plan.driver.v[0], ring_of(&w), NULL);
	assert_non_null(gap);
	assert_int_equal(gap->resolution, BY_TARGET);
	assert_true(gap->unseen);
	assert_string_equal(gap->by,
			    "drivers/x/core; the same in its source: struct core, struct outer, "
			    "enum mode, struct port, core_ring(), CORE_FAST and 3 more");
	*vec_push(&w.plan.driver.v[0].gap) = gap;
	leave(&w);
}

/* An evolution that edits what was compared opens it again; one that edits something else does not. */
static void edited(unsigned int line, enum resolution becomes)
{
	struct world w = { .older = HEADER, .older_ports = PORTS };
	struct entry evolution = { .name = "x/foo-was-bar" };
	struct gap *ring, *foo;

	plan_bus(&w);
	ring = arena_alloc(&w.plan.arena, sizeof(*ring));
	foo = arena_alloc(&w.plan.arena, sizeof(*foo));
	*ring = (struct gap){ .api = arena_strdup(&w.plan.arena, "core_ring"),
			      .why = "shared",
			      .resolution = BY_TARGET };
	*foo = (struct gap){ .api = arena_strdup(&w.plan.arena, "foo_t"),
			     .why = "never declared",
			     .resolution = BY_EVOLUTION };
	*vec_push(&foo->use) = (struct gap_use){ "drivers/x/core.h", line };
	*vec_push(&w.plan.driver.v[0].gap) = ring;
	*vec_push(&w.plan.driver.v[0].gap) = foo;
	*vec_push(&w.plan.step) = (struct step){ &evolution, "drivers/x/core.h", "foo_t", foo };
	alike_open_edited(&w.plan);
	assert_int_equal(ring->resolution, becomes);
	if (becomes == UNRESOLVED)
		assert_string_equal(ring->why, "shared; x/foo-was-bar edits it in the package");
	leave(&w);
}

static void test_edited(void **state)
{
	(void)state;
	edited(8, UNRESOLVED); /* struct outer */
	edited(3, BY_TARGET); /* #include */
}

static void named(const struct header_items *items, const char *name, const char *within)
{
	const struct item_list *list = map_get(&items->by_name, name);

	if (!within)
		assert_null(list);
	else if (!list || list->n != 1 || !strstr(list->v[0]->token.v[0].s, within))
		fail_msg("%s is not found", name);
}

/* Which names an item is found by. */
static void test_names(void **state)
{
	static const char text[] =
		"#define GUARD 1\n#pragma once\n"
		"typedef int (*fn_t)(int);\ntypedef struct { u8 a; } __packed rec_t;\n"
		"typedef struct tag { int x; } late_t __packed;\ntypedef unsigned int __own;\n"
		"typedef u8 bytes_t[SIZE];\n"
		"extern int (*hook)(char *parameter);\nextern const struct tag table[2];\n"
		"static inline struct tag *get(void) { return taken(1); }\n"
		"struct __attribute__((packed)) deep { enum { ONE, TWO = F(ONE, ONE) } e; };\n"
		"int last(enum only *o);\n";
	char *dir = new_tree();
	struct header_items *items;

	(void)state;
	put(dir, "a.h", text);
	items = header_items_read(dir, "a.h");
	assert_non_null(items);
	named(items, "fn_t", "(*fn_t)");
	named(items, "rec_t", "rec_t");
	named(items, "late_t", "late_t");
	named(items, "struct tag", "late_t");
	named(items, "__own", "__own");
	named(items, "bytes_t", "bytes_t");
	named(items, "hook()", "extern int (*hook)");
	named(items, "table()", "table");
	named(items, "get()", "static inline");
	named(items, "struct deep", "deep");
	named(items, "TWO", "deep");
	named(items, "last()", "last");
	named(items, "int", NULL);
	named(items, "u8", NULL);
	named(items, "parameter()", NULL);
	named(items, "taken()", NULL);
	named(items, "F", NULL);
	named(items, "enum only", NULL);
	assert_int_equal(((struct item_list *)map_get(&items->by_name, "get()"))->v[0]->context.n,
			 0);
	header_items_free(items);
	drop_tree(dir);
}

/* What an evolution did to the package's copy of the header. */
static void test_result(void **state)
{
	struct world w = { .older = HEADER, .older_ports = PORTS };
	struct gap *ring;
	char *edited;

	(void)state;
	plan_bus(&w);
	ring = arena_alloc(&w.plan.arena, sizeof(*ring));
	*ring = (struct gap){ .api = arena_strdup(&w.plan.arena, "core_ring"),
			      .resolution = BY_TARGET };
	*vec_push(&w.plan.driver.v[0].gap) = ring;
	assert_true(alike_is_same(&w.plan, &w.plan.driver.v[0], ring_of(&w)));
	put(w.dir, "before.h", HEADER);
	put(w.dir, "other.h",
	    GUARD INCLUDE SIZE FAST "struct none { int a; };\n" OUTER MODE CORE RING);
	put(w.dir, "after.h",
	    GUARD INCLUDE SIZE FAST
	    "struct outer {\n\tstruct port port[CORE_MAX];\n\tlong foo;\n};\n" MODE CORE RING);
	assert_null(alike_edited(&w.plan, "drivers/x/core.h", w.dir, "before.h", "other.h"));
	assert_null(alike_edited(&w.plan, "drivers/x/other.h", w.dir, "before.h", "after.h"));
	edited = alike_edited(&w.plan, "drivers/x/core.h", w.dir, "before.h", "after.h");
	assert_string_equal(edited, "struct outer, which drivers/x/bus.c shares with the target's "
				    "module");
	free(edited);
	leave(&w);
}

static void find(const char *target, const char *given, const char *words)
{
	struct kernel kernel = { .build = (char *)target, .source = (char *)target };
	struct capture c;
	char *source, *told;
	int err;

	capture_start(&c);
	err = old_source_find(&kernel, given, &source);
	told = capture_end(&c);
	assert_int_equal(!!err, words != NULL);
	if (words && !strstr(told, words))
		fail_msg("'%s' is not in '%s'", words, told);
	assert_true(!words == !!source);
	free(source);
	free(told);
}

static void test_source(void **state)
{
	static const char six[] = "VERSION = 6\nPATCHLEVEL = 12\nSUBLEVEL = 11\n";
	static const char nine[] = "VERSION = 6\nPATCHLEVEL = 12\nSUBLEVEL = 117\n";
	struct kernel bare = { 0 };
	char *dir = new_tree(), *a, *b, *none;

	(void)state;
	put(dir, "a/Makefile", six);
	put(dir, "a/drivers/base/core.c", "");
	put(dir, "b/Makefile", nine);
	put(dir, "b/drivers/base/core.c", "");
	put(dir, "none/Makefile", six);
	put(dir, "none/drivers/Makefile", "");
	a = path_join(dir, "a");
	b = path_join(dir, "b");
	none = path_join(dir, "none");
	find(a, NULL, NULL);
	find(none, a, NULL);
	find(none, b, "says that it is 6.12.117, and the target is 6.12.11");
	find(b, a, "says that it is 6.12.11, and the target is 6.12.117");
	find(b, none, "no drivers/base/core.c");
	bare = (struct kernel){ .build = dir, .release = (char *)"6.12.11-vendor" };
	assert_int_equal(old_source_find(&bare, a, &bare.source), 0);
	assert_non_null(bare.source);
	free(bare.source);
	bare.source = none;
	assert_int_equal(old_source_find(&bare, NULL, &bare.arch), 0);
	assert_null(bare.arch);
	free(a);
	free(b);
	free(none);
	drop_tree(dir);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_same),	  cmocka_unit_test(test_other_things),
		cmocka_unit_test(test_token),	  cmocka_unit_test(test_nested),
		cmocka_unit_test(test_constants), cmocka_unit_test(test_conditions),
		cmocka_unit_test(test_config),	  cmocka_unit_test(test_shim),
		cmocka_unit_test(test_absent),	  cmocka_unit_test(test_gap),
		cmocka_unit_test(test_edited),	  cmocka_unit_test(test_source),
		cmocka_unit_test(test_result),	  cmocka_unit_test(test_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
