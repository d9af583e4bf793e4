// SPDX-License-Identifier: GPL-2.0
/* What a driver uses, and which uses are gaps, with small kernels on both sides. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "clash.h"
#include "file.h"
#include "gap.h"
#include "kernels.h"
#include "str.h"
#include "uses.h"

#define MACROS_THAT_INSTALL                                                                                 \
	"#define __DRIVER(_name, _probe, _remove) { .name = #_name, .probe = _probe, .remove = _remove }\n" \
	"#define DRIVER(_name, _probe, _remove) \\\n"                                                       \
	"	struct driver driver_##_name = __DRIVER(_name, _probe, _remove)\n"                                \
	"#define DRIVER_OF(_name) DRIVER(_name, NULL, _name##_remove)\n"                                    \
	"#define __DRIVER_R(_name) __DRIVER(_name, NULL, _name##_remove)\n"                                 \
	"#define DRIVER_R(_name) struct driver driver_##_name = __DRIVER_R(_name)\n"

static const char newest_text[] =
	"# 1 \"linux/thing.h\"\n"
	"typedef unsigned int u32;\n"
	"typedef unsigned char u8;\n"
	"struct list { struct list *next; };\n"
	"struct device { int id; struct list entry; struct device *parent; };\n"
	"struct driver {\n"
	"	const char *name;\n"
	"	void (*remove)(struct device *dev);\n"
	"	int (*probe)(struct device *dev);\n"
	"	struct { int depth; } inner;\n"
	"};\n"
	"struct host { struct driver driver; struct device dev; u32 fresh; };\n"
	"extern struct host *host_get(struct device *dev, u32 flags);\n"
	"extern void host_put(struct host *host);\n"
	"extern int brand_new(int a);\n"
	"extern int retyped(struct list *l);\n"
	"extern void *driver_data(struct device *dev);\n"
	"enum { MODE_OLD, MODE_NEW };\n"
	"#define HOST_MAX 8\n"
	"#define HOST_FRESH 9\n"
	"#define offsetof(type, member) __builtin_offsetof(type, member)\n"
	"#define container_of(ptr, type, member) ((type *)((char *)(ptr) - offsetof(type, member)))\n"
	"#define from_field(var, p, field) container_of(p, typeof(*var), field)\n"
	"#define ARRAY(x) (sizeof(x) / sizeof(*(x)))\n"
	"#define __free(name) __attribute__((cleanup(__free_##name)))\n"
	"extern void __free_host(void *p);\n"
	"#define REG(name) reg_##name##_value\n"
	"enum { reg_MODE_NEW_value };\n"
	"typedef unsigned long size_t;\n"
	"typedef unsigned long word;\n"
	"struct reader { int (*read)(void *to, size_t max); int (*fill)(word *to, void *p); };\n"
	"#define copy(a, b, ...) copy_impl(a, b, ## __VA_ARGS__)\n"
	"extern int copy_impl(char *a, const char *b, int n);\n"
	"struct command { unsigned char bytes[32]; };\n"
	"typedef struct device *class_fresh_t;\n"
	"#define CLASS(name, var) class_##name##_t var = class_##name##_init\n"
	"#define guard(name) CLASS(name, here)\n"
	"typedef void (*handler)(struct device *dev, int n);\n"
	"extern int hook(handler h);\n"
	"extern int packet(struct device *dev, int pipe);\n"
	"extern int look_at(int n, const struct device *dev);\n"
	"extern const struct device root;\n"
	"extern const struct device *find_root(void);\n"
	"#define watch(dev) look_at(1, dev)\n"
	"struct kit { const struct driver *part; const int *const *lists; };\n"
	"extern int match_all(int (*match)(const struct device *dev));\n"
	"typedef struct { struct { int far; } in; } pair;\n"
	"struct holder { struct { int near; } way; };\n"
	"#define LIST_OF(p) (struct list){ .next = p }\n"
	"#define A_LIST(p) LIST_OF(p)\n" MACROS_THAT_INSTALL;

static const char target_text[] =
	"# 1 \"linux/thing.h\"\n"
	"typedef unsigned int u32;\n"
	"typedef unsigned char u8;\n"
	"struct list { struct list *next; };\n"
	"struct device { int id; struct list entry; struct device *parent; };\n"
	"struct driver {\n"
	"	const char *name;\n"
	"	int (*remove)(struct device *dev);\n"
	"	int (*probe)(struct device *dev);\n"
	"	struct { int depth; } inner;\n"
	"};\n"
	"struct host { struct driver driver; struct device dev; };\n"
	"extern struct host *host_get(struct device *dev);\n"
	"extern void host_put(struct host *host);\n"
	"extern int retyped(struct device *d);\n"
	"extern void *driver_data(struct device *dev);\n"
	"enum { MODE_OLD };\n"
	"#define HOST_MAX 8\n"
	"#define offsetof(type, member) __builtin_offsetof(type, member)\n"
	"#define container_of(ptr, type, member) ((type *)((char *)(ptr) - offsetof(type, member)))\n"
	"#define ARRAY(x) (sizeof(x) / sizeof(*(x)))\n"
	"typedef unsigned int size_t;\n"
	"struct reader { int (*read)(void *buffer, size_t size); int (*fill)(size_t *to, void *p); };\n"
	"extern int copy(char *a, const char *b, int n);\n"
	"struct command { unsigned char *bytes; };\n"
	"typedef void (*handler)(struct device *dev);\n"
	"extern int hook(handler h);\n"
	"extern int packet(struct device *dev, int pipe, ...);\n"
	"extern int look_at(int n, struct device *dev);\n"
	"extern struct device root;\n"
	"extern struct device *find_root(void);\n"
	"#define watch(dev) ({ static int key; look_at(key, dev); })\n"
	"struct kit { struct driver *part; int **lists; };\n"
	"extern int match_all(int (*match)(struct device *dev));\n"
	"struct holder { union { int near; } way; };\n"
	"extern int helper(struct device *dev);\n"
	"extern int took_over(struct device *dev);\n"
	"static int announced(int n);\n"
	"struct hidden { int a; };\n"
	"#define FORMER(x) (x)\n"
	"#define LIST_OF(p) { .next = p }\n"
	"#define A_LIST(p) LIST_OF(p)\n" MACROS_THAT_INSTALL;

static const char *const target_exports[] = { "host_get", "retyped",   "driver_data", "copy",
					      "hook",	  "packet",    "look_at",     "match_all",
					      "root",	  "find_root", NULL };

struct world {
	char *dir;
	struct facts *newest, *target;
	struct uses uses;
};

static void put_file(const struct world *w, const char *name, const char *text)
{
	char *path = path_join(w->dir, name);

	assert_int_equal(file_write(path, text, strlen(text)), 0);
	free(path);
}

/* A driver of one file, and a header beside it where there is one. */
static void setup_files(struct world *w, const char *driver, const char *header)
{
	static char name[] = "drivers/x.c", header_name[] = "drivers/x.h";
	char *const file[] = { name, header_name };
	struct source_config config = { 0 };

	w->dir = temp_dir("backfit-test");
	w->newest = kernel_of(newest_text, NULL);
	w->target = kernel_of(target_text, target_exports);
	facts_set_config(w->target, "CONFIG_ON", "y");
	config.target = w->target;
	put_file(w, name, driver);
	if (header)
		put_file(w, header_name, header);
	assert_int_equal(uses_read(&w->uses, w->dir, file, header ? 2 : 1, w->newest, &config), 0);
}

static void setup_world(struct world *w, const char *driver)
{
	setup_files(w, driver, NULL);
}

static void end_world(struct world *w)
{
	uses_free(&w->uses);
	facts_free(w->newest);
	facts_free(w->target);
	remove_tree(w->dir);
	free(w->dir);
}

/* The space-separated names of what @driver uses (@gaps false) or misses (true), in order. */
static void expect(const char *driver, bool gaps, const char *wanted)
{
	struct strbuf got = { 0 };
	struct world w;

	setup_world(&w, driver);
	map_each (&w.uses.by_api, e) {
		const struct use *use = e->value;

		if (gaps && !gap_compare(use, w.newest, w.target, NULL).why)
			continue;
		strbuf_printf(&got, "%s%s", got.len ? " " : "", use->api);
	}
	assert_string_equal(got.s ? got.s : "", wanted);
	strbuf_free(&got);
	end_world(&w);
}

static void test_names_but_not_the_drivers_own(void **state)
{
	(void)state;
	expect("static int own(int host_put)\n{\n\tint brand_new = HOST_MAX;\n\n"
	       "\treturn brand_new + host_put;\n}\n",
	       false, "HOST_MAX");
	expect("#define MODE_NEW 3\nint f(void)\n{\n\treturn MODE_NEW + MODE_OLD;\n}\n", false,
	       "MODE_OLD");
	expect("static void brand_new(void);\nvoid f(void)\n{\n\tbrand_new();\n}\n", false, "");
}

/* What a macro of the driver's makes of its arguments is used, too, where it is called. */
static void test_members_in_own_macros(void **state)
{
	static const char define[] = "#define MAKE(n) static struct driver drv_##n = { "
				     ".name = #n, .remove = n##_remove }\n";
	char *used = xasprintf("%sMAKE(one);\n", define);

	(void)state;
	expect(used, true, "driver.remove");
	expect(define, true, "");
	free(used);
}

/* guard(mutex) and scoped_guard(mutex, ...) need the class, by way of other macros. */
static void test_own_macros_where_they_are_called(void **state)
{
	(void)state;
	/* what a parameter is, its argument tells */
	expect("#define fresh_of(h) ((h)->fresh + h->fresh)\n"
	       "int f(struct host *x)\n{\n\treturn fresh_of(x);\n}\n",
	       false, "struct host host.fresh");
	expect("#define outer(h) inner(h)\n#define inner(h) do { h->fresh = 1; } while (0)\n"
	       "void f(struct host *x)\n{\n\touter(x);\n}\n",
	       false, "struct host host.fresh");
	/* and what an initializer's macro is for, the place where it stands */
	expect("static void r(struct device *d) { }\n"
	       "#define BANK(n) { .driver = { .remove = r }, .fresh = n }\n"
	       "static struct host h[] = { BANK(1), BANK(2) };\n",
	       true, "driver.remove host.fresh");
	expect("static void r(struct device *d) { }\n"
	       "#define COMMON .remove = r\n#define AT(n) [n] = { COMMON }\n"
	       "static struct driver d[] = { AT(1) };\n",
	       true, "driver.remove");
	expect("#define LOOP(h) LOOP(h)->fresh\nint f(struct host *x)\n{\n\treturn LOOP(x);\n}\n",
	       false, "struct host host.fresh");
}

static void test_macros_that_install_callbacks(void **state)
{
	(void)state;
	expect("static void r(struct device *d) { }\nstatic DRIVER(one, NULL, r);\n", true,
	       "driver.remove");
	expect("static void one_remove(struct device *d) { }\nstatic const DRIVER_OF(one);\n", true,
	       "driver.remove");
	expect("static void r(struct device *d) { }\nstatic struct driver o = __DRIVER(o, NULL, r);\n",
	       true, "driver.remove");
	expect("static void one_remove(struct device *d) { }\nstatic const DRIVER_R(one);\n", true,
	       "driver.remove");
	/* what stands behind one without a semicolon is read as ever */
	expect("static void r(struct device *d) { }\nstatic DRIVER(one, NULL, r)\n"
	       "static struct host h = { .fresh = 1 };\n",
	       true, "driver.remove host.fresh");
	/* members that only the kernel's macro names are not the driver's uses */
	expect("static DRIVER(one, NULL, NULL);\n", false, "DRIVER");
}

static void test_names_pasted_by_inner_macros(void **state)
{
	(void)state;
	expect("void f(void)\n{\n\tguard(fresh)();\n}\n", true, "guard class_fresh_t");
}

/* Where the target points to the bytes that the newest kernel holds, they are read alike. */
static void test_array_that_was_a_pointer(void **state)
{
	(void)state;
	expect("int f(struct command *c)\n{\n\treturn c->bytes[0];\n}\n", true, "");
}

static void test_constants_of_cases(void **state)
{
	(void)state;
	expect("int f(int a)\n{\n\tswitch (a) {\n\tcase MODE_OLD:\n\tcase MODE_NEW:\n"
	       "\t\treturn 1;\n\tcase HOST_MAX ... HOST_FRESH:\n\tdefault:\n\t\treturn 0;\n"
	       "\t}\n}\n",
	       true, "MODE_NEW HOST_FRESH");
}

/* The typedef reads alike on both sides; the driver's own handler does not. */
static void test_typedef_of_a_callback(void **state)
{
	(void)state;
	expect("static void mine(struct device *dev, int n)\n{\n}\n"
	       "int f(void)\n{\n\treturn hook(mine);\n}\n",
	       true, "hook");
}

/* What the driver's own header declares and none of its files defines, another module does. */
static void test_symbols_of_other_modules(void **state)
{
	(void)state;
	expect("int common_probe(int a);\nextern int common_mode;\n"
	       "int f(void)\n{\n\treturn common_probe(1) + common_mode;\n}\n",
	       false, "common_probe common_mode");
	expect("int ours(int a);\nint ours(int a)\n{\n\treturn a;\n}\n"
	       "int f(void)\n{\n\treturn ours(1);\n}\n",
	       false, "");
	expect("extern const struct device pm;\nEXPORT(pm);\nstatic int early(void);\n"
	       "int f(void)\n{\n\treturn early() + pm.id;\n}\nstatic int early(void) {}\n",
	       false, "struct device device.id");
	expect("int common_probe(int a);\n", false, "");
	expect("#if UNTOLD\nint dump(int a);\n#else\nstatic inline int dump(int a)\n{\n}\n"
	       "#endif\nvoid f(void)\n{\n\tdump(1);\n}\n",
	       false, "");
	expect("#if UNTOLD\nint dump(int a);\n#else\n#define dump(a)\n#endif\n"
	       "void f(void)\n{\n\tdump(1);\n}\n",
	       false, "");
}

static void test_symbols_in_inline_functions(void **state)
{
	static const char header[] =
		"int there(int a);\nint elsewhere(int a);\n"
		"static inline int called(int a)\n{\n\treturn there(a);\n}\n"
		"static inline int idle(int a)\n{\n\treturn elsewhere(a);\n}\n";
	struct world w;

	(void)state;
	setup_files(&w, "int f(void)\n{\n\treturn called(1);\n}\n", header);
	assert_true(map_has(&w.uses.by_api, "there"));
	assert_false(map_has(&w.uses.by_api, "elsewhere"));
	end_world(&w);
}

static void test_members_through_types(void **state)
{
	(void)state;
	expect("int f(struct host *h)\n{\n\treturn h->dev.parent->id + h->fresh;\n}\n", false,
	       "struct host host.dev device.parent device.id host.fresh");
	expect("int f(void)\n{\n\treturn host_get(0, 1)->driver.inner.depth;\n}\n", false,
	       "host_get host.driver driver.inner <driver.inner>.depth");
	expect("struct mine { struct device dev; };\n"
	       "int f(struct list *l)\n{\n"
	       "\tstruct mine *m = container_of(l, struct mine, dev.entry);\n\n"
	       "\treturn ((struct device *)l)->id + m->dev.id;\n}\n",
	       false, "struct device struct list container_of device.id");
	expect("struct mine { struct device dev; };\n"
	       "int f(struct list *l)\n{\n\tstruct mine *m = from_field(m, l, dev);\n\n"
	       "\treturn m->dev.id;\n}\n",
	       false, "struct device struct list from_field device.id");
	expect("int f(void *p)\n{\n\tstruct host *a[2] = { p };\n\n"
	       "\tfor (int i = 0; i < 2; i++)\n\t\ta[i]->dev.id = 1;\n\treturn (*a)->dev.id;\n}\n",
	       false, "struct host host.dev device.id");
}

/* A type may mean another one on the target, where the driver is compiled with it. */
static void test_callbacks_of_another_word_size(void **state)
{
	(void)state;
	expect("static int r(void *to, size_t n) { return 0; }\n"
	       "static struct reader x = { .read = r };\n",
	       true, "");
	expect("static int f(word *to, void *p) { return 0; }\n"
	       "static struct reader x = { .fill = f };\n",
	       true, "word reader.fill");
}

/* Behind a pointer, and where it is only announced, a record may stay undefined. */
static void test_records_only_named(void **state)
{
	static const struct {
		const char *driver;
		bool used, opaque, in_list;
	} c[] = {
		{ "struct host;\n", false, false, false },
		{ "struct host;\nstruct host *f(const struct host *h);\n", true, true, true },
		{ "struct host *f(int a);\n", true, true, false },
		{ "struct keeper { struct host __rcu *h; struct host const *c; };\n", true, true,
		  false },
		/* its own, within a function */
		{ "int f(void *p)\n{\n\tstruct host { int x; };\n\tstruct host *h = p;\n\n"
		  "\treturn h->x;\n}\n",
		  false, false, false },
		{ "struct keeper { int (*f)(int a); struct host *(*g)(int a, int b); };\n", true,
		  true, false },
		{ "struct keeper { int (*f)(int a, struct host *h); };\n", true, true, true },
		{ "struct host;\nstruct keeper { struct host __rcu *h; struct host in; };\n", true,
		  false, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(c) / sizeof(*c); i++) {
		struct world w;
		const struct use *use;

		setup_world(&w, c[i].driver);
		use = map_get(&w.uses.by_api, "struct host");
		assert_int_equal(use != NULL, c[i].used);
		if (use)
			assert_int_equal(use->opaque, c[i].opaque);
		if (use)
			assert_int_equal(use->in_list, c[i].in_list);
		end_world(&w);
	}
}

static void test_initializers(void **state)
{
	(void)state;
	expect("static int p(struct device *d) { return 0; }\n"
	       "static struct host h = {\n\t.driver = {\n\t\t.name = \"x\",\n\t\t.probe = p,\n\t},\n"
	       "\t.dev.id = HOST_MAX,\n};\n",
	       false,
	       "struct device struct host host.driver driver.name driver.probe host.dev device.id "
	       "HOST_MAX");
	expect("struct pair { int a; struct driver *d; };\n"
	       "static struct driver drv = { \"x\" };\n"
	       "static struct pair pairs[] = { { 1, &drv }, { .d = &(struct driver){ .name = 0 } } };\n",
	       false, "struct driver driver.name");
}

static void test_pasted_names(void **state)
{
	(void)state;
	expect("int f(void)\n{\n\treturn REG(MODE_NEW);\n}\n", false, "REG reg_MODE_NEW_value");
	expect("void f(void)\n{\n\tstruct host *h __free(host) = 0;\n}\n", false,
	       "struct host __free __free_host");
}

static void test_conditions(void **state)
{
	(void)state;
	expect("#ifdef CONFIG_OFF\nint a = MODE_NEW;\n#else\nint b = MODE_OLD;\n#endif\n", false,
	       "MODE_OLD");
	expect("#if IS_ENABLED(CONFIG_ON) && !defined(CONFIG_OFF)\nint a = MODE_NEW;\n#else\n"
	       "int b = MODE_OLD;\n#endif\n",
	       false, "MODE_NEW");
	expect("#ifndef MODULE\nint a = MODE_NEW;\n#elif defined(__KERNEL__)\nint b = MODE_OLD;\n"
	       "#endif\n",
	       false, "MODE_OLD");
	expect("#ifdef SOMETHING\nint a = MODE_NEW;\n#else\nint b = MODE_OLD;\n#endif\n", false,
	       "MODE_NEW MODE_OLD");
}

static void test_no_gap_where_the_target_has_it(void **state)
{
	(void)state;
	expect("int f(struct device *d)\n{\n\tchar a[HOST_MAX];\n\n\tcopy(a, \"x\", 1);\n"
	       "\treturn driver_data(d) ? d->id : MODE_OLD;\n}\n",
	       true, "");
}

static void test_gaps(void **state)
{
	(void)state;
	expect("int f(struct device *d)\n{\n\thost_put(host_get(d, HOST_FRESH));\n"
	       "\tretyped(&d->entry);\n\treturn brand_new(MODE_NEW);\n}\n",
	       true, "host_put host_get HOST_FRESH retyped brand_new MODE_NEW");
	expect("int f(struct host *h)\n{\n\treturn h->fresh;\n}\n", true, "host.fresh");
	expect("void f(char *a)\n{\n\tcopy(a, \"x\");\n}\n", true, "copy");
}

static void test_constants_that_may_be_written_to(void **state)
{
	(void)state;
	/* only what is a constant here is a gap there */
	expect("void f(struct device *d)\n{\n\tlook_at(1, d);\n\twatch(d);\n}\n", true, "");
	expect("void f(const struct device *d)\n{\n\tlook_at(1, d);\n}\n", true, "look_at");
	expect("static const struct device one;\nvoid f(void)\n{\n\tlook_at(1, &one);\n}\n", true,
	       "look_at");
	expect("static const struct host all[2];\nvoid f(void)\n{\n\tlook_at(1, &all[1].dev);\n}\n",
	       true, "look_at");
	expect("static const struct device all[2];\nvoid f(void)\n{\n\tlook_at(1, all);\n}\n", true,
	       "look_at");
	expect("static const struct device one;\n"
	       "void f(void)\n{\n\tlook_at(1, (struct device *)&one);\n}\n",
	       true, "");
	expect("#define to_host(d) container_of(d, struct host, dev)\n"
	       "void f(const struct device *d)\n{\n\tlook_at(1, to_host(d)->dev.parent);\n}\n",
	       true, "");
	/* what an API gives may be no constant there */
	expect("void f(void)\n{\n\tlook_at(1, &root);\n\tlook_at(1, find_root());\n}\n", true, "");
	expect("void f(void)\n{\n\tconst struct device *own = find_root();\n\n\tlook_at(1, own);\n}\n",
	       true, "look_at");
	/* what a macro hands on */
	expect("static const struct device one;\nvoid f(void)\n{\n\twatch(&one);\n}\n", true,
	       "watch");
	/* a member that leads to it */
	expect("static const struct driver drv;\nstruct kit k = { .part = &drv };\n", true,
	       "kit.part");
	expect("static struct driver drv;\nstruct kit k = { .part = &drv };\n", true, "");
	expect("static const struct driver drv;\n"
	       "void f(struct kit *k, struct driver *own)\n{\n\tk->part = own ? own : &drv;\n}\n",
	       true, "kit.part");
	expect("int f(struct kit *k)\n{\n\treturn k->part != 0;\n}\n", true, "");
}

static void test_const_further_inside_is_another_type(void **state)
{
	(void)state;
	expect("static int m(const struct device *d)\n{\n\treturn 0;\n}\n"
	       "void f(void)\n{\n\tmatch_all(m);\n}\n",
	       true, "match_all");
	expect("static const int *const all[2];\nstruct kit k = { .lists = all };\n", true,
	       "kit.lists");
}

static void test_variables_named_like_a_macro(void **state)
{
	(void)state;
	expect("int f(int n)\n{\n\tunsigned int watch, other = n;\n\n\treturn other;\n}\n", false,
	       "");
}

static void test_initializers_that_are_values_now(void **state)
{
	(void)state;
	expect("static struct list l[] = { A_LIST(l), [1] = LIST_OF(l + 1) };\n", true, "");
	expect("static struct list one = A_LIST(&one);\n", true, "");
	expect("#define TWO(l) { A_LIST(l), A_LIST(l) }\nstatic struct list two[] = TWO(two);\n",
	       true, "");
	expect("void f(struct list *l)\n{\n\t*l = A_LIST(l);\n}\n", true, "A_LIST");
	expect("int g(struct list l);\nint f(struct list *l)\n{\n\treturn g(LIST_OF(l));\n}\n",
	       true, "LIST_OF");
}

static void test_null_is_of_every_type(void **state)
{
	(void)state;
	expect("void f(void)\n{\n\thook(NULL);\n\tretyped(0);\n}\n", true, "");
	expect("void f(struct list *l)\n{\n\tretyped(NULL);\n\tretyped(l);\n}\n", true, "retyped");
}

static void test_records_without_a_tag(void **state)
{
	(void)state;
	expect("int f(struct holder *h)\n{\n\treturn h->way.near;\n}\n", true, "");
}

/* The names of what @driver defines that clash with the target's headers. */
static void expect_clashes(const char *driver, const char *wanted)
{
	struct map number = { 0 };
	struct header_set headers = { .number = &number };
	const struct gap_sight sight = { &headers, &headers };
	struct strbuf got = { 0 };
	struct world w;

	setup_world(&w, driver);
	map_set(&number, "linux/thing.h", (void *)(uintptr_t)1);
	header_set_add(&headers, 0);
	map_each (&w.uses.own, e)
		if (clash_compare(e->value, w.newest, w.target, &sight).why)
			strbuf_printf(&got, "%s%s", got.len ? " " : "", e->key);
	assert_string_equal(got.s ? got.s : "", wanted);
	strbuf_free(&got);
	header_set_free(&headers);
	map_free(&number);
	end_world(&w);
}

static void test_what_the_driver_defines(void **state)
{
	(void)state;
	/* the function that the header declares, in its newer form, and in one that both have */
	expect_clashes("int hook(handler h)\n{\n\treturn 0;\n}\n", "");
	expect_clashes("int look_at(int n, const struct device *dev)\n{\n\treturn 0;\n}\n",
		       "look_at");
	expect_clashes("int copy_impl(char *a, const char *b, int n)\n{\n\treturn 0;\n}\n", "");
	/* one that the target's header still has */
	expect_clashes("static int helper(int n)\n{\n\treturn n;\n}\n", "helper");
	expect_clashes("static int helper(int n);\n", "");
	expect_clashes("static int announced(int n)\n{\n\treturn n;\n}\n", "");
	expect_clashes("int announced(int n)\n{\n\treturn n;\n}\n", "announced");
	expect_clashes("struct hidden { int b; };\n", "struct hidden");
	expect_clashes("static int FORMER(int n)\n{\n\treturn n;\n}\n", "FORMER");
	expect_clashes("enum { FORMER, LATTER };\n", "");
	expect_clashes("static int nowhere(int n)\n{\n\treturn n;\n}\n", "");
}

static void test_arguments_that_may_be_left_out(void **state)
{
	(void)state;
	expect("int f(struct device *d)\n{\n\treturn packet(d, 1);\n}\n", true, "");
	expect("int (*f(void))(struct device *, int)\n{\n\treturn packet;\n}\n", true, "packet");
}

static void test_callback_gap_only_where_it_is_installed(void **state)
{
	(void)state;
	expect("static void r(struct device *d) { }\nstruct driver drv = { .remove = r };\n", true,
	       "driver.remove");
	expect("static void r(struct device *d) { }\n"
	       "void f(struct driver *drv)\n{\n\tdrv->remove = r;\n}\n",
	       true, "driver.remove");
	expect("void f(struct driver *drv, struct device *d)\n{\n\tdrv->remove(d);\n}\n", true, "");
}

static void test_broken_source_ends(void **state)
{
	static const char text[] = "struct host *h(struct device *d)\n{\n\tfor (;;) {\n"
				   "\t\tif (d->id) { return (struct host){ .fresh = ({ 1; }) }; }\n"
				   "\t}\n\tx = a ? b : c[d->entry.next->next(1, \"s\")];\n}\n"
				   "#define M(a) a->b ## c\n#if (\n#endif\n";

	(void)state;
	for (size_t len = 0; len < sizeof(text); len++) {
		char *part = strndup(text, len);
		struct world w;

		setup_world(&w, part);
		end_world(&w);
		free(part);
	}
}

static void test_deep_nesting_ends(void **state)
{
	size_t n = 100000;
	char *text = malloc(2 * n + 100);
	struct world w;

	(void)state;
	strcpy(text, "int f(void) { return ");
	memset(text + strlen(text), '(', n);
	text[strlen("int f(void) { return ") + n] = '\0';
	setup_world(&w, text);
	end_world(&w);
	memset(text, '{', n);
	text[n] = '\0';
	setup_world(&w, text);
	end_world(&w);
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names_but_not_the_drivers_own),
		cmocka_unit_test(test_members_through_types),
		cmocka_unit_test(test_callbacks_of_another_word_size),
		cmocka_unit_test(test_records_only_named),
		cmocka_unit_test(test_initializers),
		cmocka_unit_test(test_pasted_names),
		cmocka_unit_test(test_conditions),
		cmocka_unit_test(test_no_gap_where_the_target_has_it),
		cmocka_unit_test(test_gaps),
		cmocka_unit_test(test_symbols_of_other_modules),
		cmocka_unit_test(test_symbols_in_inline_functions),
		cmocka_unit_test(test_members_in_own_macros),
		cmocka_unit_test(test_own_macros_where_they_are_called),
		cmocka_unit_test(test_macros_that_install_callbacks),
		cmocka_unit_test(test_names_pasted_by_inner_macros),
		cmocka_unit_test(test_array_that_was_a_pointer),
		cmocka_unit_test(test_constants_of_cases),
		cmocka_unit_test(test_typedef_of_a_callback),
		cmocka_unit_test(test_constants_that_may_be_written_to),
		cmocka_unit_test(test_const_further_inside_is_another_type),
		cmocka_unit_test(test_variables_named_like_a_macro),
		cmocka_unit_test(test_initializers_that_are_values_now),
		cmocka_unit_test(test_null_is_of_every_type),
		cmocka_unit_test(test_records_without_a_tag),
		cmocka_unit_test(test_what_the_driver_defines),
		cmocka_unit_test(test_arguments_that_may_be_left_out),
		cmocka_unit_test(test_callback_gap_only_where_it_is_installed),
		cmocka_unit_test(test_broken_source_ends),
		cmocka_unit_test(test_deep_nesting_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
