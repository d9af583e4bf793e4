// SPDX-License-Identifier: GPL-2.0
/* Facts in memory, in layers and in files. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>
#include <unistd.h>

#include "file.h"
#include "kernels.h"
#include "str.h"
#include "tree.h"

static const char text[] =
	"# 1 \"linux/x.h\"\n"
	"typedef unsigned int u32;\n"
	"struct ops { int (*open)(struct dev *d, u32 mode); unsigned bits:3; struct { long in; }; };\n"
	"union both { int a; struct { int b; } named; };\n"
	"typedef struct { int v; } atomic_t;\n"
	"enum mode { FAST = 1, SLOW = FAST << 4, ODD = sizeof(int) };\n"
	"extern int call(struct ops *ops, const char *fmt, ...);\n"
	"static inline void helper(void) { }\n"
	"extern struct ops *the_ops;\n"
	"#define SIZE 4\n"
	"#define add(a, b, ...) ((a) + (b))\n";

static struct facts *under_test(void)
{
	static const char *const exports[] = { "call", NULL };
	struct facts *facts = kernel_of(text, exports);

	facts_add_export(facts, &(struct export){ "spaced", "mod", true, "SPACE" });
	facts_set_config(facts, "CONFIG_X", "m");
	facts_set_header(facts, "linux/x.h", HEADER_READ, NULL);
	facts_set_header(facts, "linux/bad.h", HEADER_UNREADABLE, "#error no");
	facts_set_mentioned(facts, "maybe", "linux/bad.h");
	facts_set_info(facts, "key", "k");
	return facts;
}

static void kinds(struct facts *facts)
{
	assert_int_equal(facts_any(facts, "call")->kind, FACT_FUNCTION);
	assert_int_equal(facts_any(facts, "SIZE")->kind, FACT_MACRO);
	assert_int_equal(facts_any(facts, "the_ops")->kind, FACT_VARIABLE);
	assert_int_equal(facts_any(facts, "SLOW")->kind, FACT_ENUMERATOR);
	assert_int_equal(facts_any(facts, "u32")->kind, FACT_TYPEDEF);
	assert_int_equal(facts_any(facts, "ops")->kind, FACT_STRUCT);
	assert_int_equal(facts_any(facts, "both")->kind, FACT_UNION);
	assert_int_equal(facts_any(facts, "mode")->kind, FACT_ENUM);
	assert_null(facts_any(facts, "absent"));
	assert_null(facts_find(facts, FACT_MACRO, "call"));
}

static void details(struct facts *facts)
{
	const struct fact *fact = facts_find(facts, FACT_FUNCTION, "call"), **with;
	char *declaration = type_declaration(fact->type, fact->name);

	assert_string_equal(declaration, "int call(struct ops *ops, const char *fmt, ...)");
	free(declaration);
	assert_string_equal(fact->file, "linux/x.h");
	assert_int_equal(fact->line, 6);
	assert_int_equal(fact->flags, FACT_IS_VARIADIC);
	assert_int_equal(facts_find(facts, FACT_FUNCTION, "helper")->flags,
			 FACT_STATIC | FACT_DEFINED);
	fact = facts_find(facts, FACT_MACRO, "add");
	assert_int_equal(fact->params, 2);
	assert_string_equal(fact->param[1].name, "b");
	assert_string_equal(fact->value, "((a) + (b))");
	assert_string_equal(facts_find(facts, FACT_ENUMERATOR, "SLOW")->value, "16");
	assert_string_equal(facts_find(facts, FACT_ENUMERATOR, "SLOW")->parent, "enum mode");
	assert_int_equal(facts_record(facts, "enum mode")->members, 3);
	assert_int_equal(facts_record(facts, "ops")->members, 3);
	assert_int_equal(facts_member(facts, "ops", "bits")->flags, FACT_BITFIELD);
	assert_string_equal(facts_member(facts, "ops", "in")->parent, "struct ops");
	assert_string_equal(facts_member(facts, "union both", "named")->type->name,
			    "struct <both.named>");
	assert_non_null(facts_member(facts, "struct <both.named>", "b"));
	assert_non_null(facts_member(facts, "atomic_t", "v"));
	assert_null(facts_member(facts, "atomic_t", "w"));
	assert_null(facts_member(facts, "absent", "v"));
	assert_int_equal(facts_records_with(facts, "a", &with), 1);
	assert_string_equal(with[0]->name, "both");
}

static void others(struct facts *facts)
{
	const char *why;

	assert_true(facts_know_exports(facts));
	assert_string_equal(facts_export(facts, "spaced")->space, "SPACE");
	assert_string_equal(facts_export(facts, "spaced")->module, "mod");
	assert_null(facts_export(facts, "helper"));
	assert_string_equal(facts_config(facts, "CONFIG_X"), "m");
	assert_null(facts_config(facts, "CONFIG_Y"));
	assert_int_equal(facts_header(facts, "linux/x.h", &why), HEADER_READ);
	assert_null(why);
	assert_int_equal(facts_header(facts, "linux/bad.h", &why), HEADER_UNREADABLE);
	assert_string_equal(why, "#error no");
	assert_int_equal(facts_header(facts, "linux/none.h", NULL), HEADER_MISSING);
	assert_string_equal(facts_mentioned(facts, "maybe"), "linux/bad.h");
	assert_null(facts_mentioned(facts, "call"));
}

static void count(const struct fact *fact, void *data)
{
	assert_non_null(fact->name);
	++*(unsigned int *)data;
}

static unsigned int how_many(struct facts *facts, enum fact_kind kind)
{
	unsigned int n = 0;

	facts_each(facts, kind, count, &n);
	return n;
}

static void in_memory(void **state)
{
	struct facts *facts = under_test();

	(void)state;
	kinds(facts);
	details(facts);
	others(facts);
	facts_free(facts);
}

struct in_file {
	char *dir;
	char *path;
};

static int make_file(void **state)
{
	struct in_file *f = xcalloc(1, sizeof(*f));
	struct facts *facts = under_test();
	int err;

	f->dir = temp_dir("backfit-test");
	f->path = path_join(f->dir, "below/facts.sqlite");
	err = facts_save(facts, f->path);
	facts_free(facts);
	*state = f;
	return err;
}

static int remove_file(void **state)
{
	struct in_file *f = *state;

	remove_tree(f->dir);
	free(f->dir);
	free(f->path);
	free(f);
	return 0;
}

static void from_a_file(void **state)
{
	struct in_file *f = *state;
	struct facts *facts = facts_open(f->path);

	assert_non_null(facts);
	kinds(facts);
	details(facts);
	others(facts);
	facts_free(facts);
}

/* All at once, and in the order that none was asked for before. */
static void all_from_a_file(void **state)
{
	struct in_file *f = *state;
	struct facts *facts = facts_open(f->path);
	const struct fact *early = facts_find(facts, FACT_FUNCTION, "call");

	assert_non_null(facts_record(facts, "enum mode"));
	assert_int_equal(how_many(facts, FACT_FUNCTION), 2);
	assert_int_equal(how_many(facts, FACT_ENUMERATOR), 3);
	assert_int_equal(how_many(facts, FACT_STRUCT), 3);
	assert_ptr_equal(facts_find(facts, FACT_FUNCTION, "call"), early);
	kinds(facts);
	details(facts);
	others(facts);
	facts_free(facts);
}

static void damaged_files(void **state)
{
	struct in_file *f = *state;
	size_t len;
	char *data = file_read(f->path, &len), *other = path_join(f->dir, "other");

	assert_null(facts_open(other));
	assert_int_equal(file_write(other, "", 0), 0);
	assert_null(facts_open(other));
	assert_int_equal(file_write(other, "no database at all", 18), 0);
	assert_null(facts_open(other));
	assert_int_equal(file_write(other, data, len - 4096), 0);
	assert_null(facts_open(other));
	assert_int_equal(file_write(other, data, len), 0);
	facts_free(facts_open(other));
	memset(data, 'x', 100);
	assert_int_equal(file_write(other, data, len), 0);
	assert_null(facts_open(other));
	free(data);
	free(other);
}

static void cannot_be_saved(void **state)
{
	struct facts *facts = under_test();

	(void)state;
	assert_int_not_equal(facts_save(facts, "/proc/no/facts.sqlite"), 0);
	assert_int_not_equal(facts_save(facts, "/dev/full/facts.sqlite"), 0);
	facts_free(facts);
}

static void over(struct facts *under)
{
	static const char above[] = "# 1 \"backport-include/linux/x.h\"\n"
				    "#define call(ops) call(ops, 0)\n"
				    "#undef SIZE\n"
				    "struct both_new { int a; };\n"
				    "struct ops { int other; };\n"
				    "extern int helper(int n);\n";
	struct facts *layer = facts_layer_over(under), *empty = facts_layer_over(layer);
	const struct fact **with;

	scan_text(layer, above, strlen(above));
	facts_set_header(layer, "linux/bad.h", HEADER_READ, NULL);
	assert_int_equal(facts_any(empty, "call")->kind, FACT_MACRO);
	assert_int_equal(facts_find(empty, FACT_FUNCTION, "call")->line, 6);
	assert_null(facts_any(empty, "SIZE"));
	assert_non_null(facts_find(under, FACT_MACRO, "SIZE"));
	assert_non_null(facts_member(empty, "ops", "other"));
	assert_null(facts_member(empty, "ops", "open"));
	assert_int_equal(facts_find(empty, FACT_FUNCTION, "helper")->type->params, 1);
	assert_null(facts_own(empty, FACT_FUNCTION, "helper"));
	assert_int_equal(facts_records_with(empty, "a", &with), 2);
	assert_int_equal(facts_records_with(empty, "open", &with), 0);
	assert_int_equal(facts_header(empty, "linux/bad.h", NULL), HEADER_READ);
	assert_int_equal(facts_header(empty, "linux/x.h", NULL), HEADER_READ);
	assert_string_equal(facts_config(empty, "CONFIG_X"), "m");
	assert_non_null(facts_export(empty, "call"));
	assert_int_equal(how_many(empty, FACT_FUNCTION), 2);
	assert_int_equal(how_many(empty, FACT_STRUCT), 4);
	facts_free(empty);
	facts_free(layer);
}

static void layers(void **state)
{
	struct in_file *f = *state;
	struct facts *facts = under_test();

	over(facts);
	facts_free(facts);
	facts = facts_open(f->path);
	over(facts);
	facts_free(facts);
}

/* A header that only uapi has may be included by both of its names. */
static void headers_of_uapi(void **state)
{
	char *tree = new_tree();
	struct facts *facts = facts_new();

	(void)state;
	put(tree, "include/uapi/linux/both.h", "");
	put(tree, "arch/x86/include/uapi/asm/of_arch.h", "");
	put(tree, "include/linux/kernels.h", "");
	facts_set_info(facts, "source", tree);
	facts_set_info(facts, "arch", "x86");
	facts_set_header(facts, "linux/both.h", HEADER_READ, NULL);
	facts_set_header(facts, "asm/of_arch.h", HEADER_LEFT_OUT, "why");
	facts_set_header(facts, "linux/kernels.h", HEADER_READ, NULL);
	assert_int_equal(facts_header(facts, "uapi/linux/both.h", NULL), HEADER_READ);
	assert_int_equal(facts_header(facts, "uapi/asm/of_arch.h", NULL), HEADER_LEFT_OUT);
	assert_int_equal(facts_header(facts, "uapi/linux/kernels.h", NULL), HEADER_MISSING);
	facts_free(facts);
	drop_tree(tree);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(in_memory),
		cmocka_unit_test_setup_teardown(from_a_file, make_file, remove_file),
		cmocka_unit_test_setup_teardown(all_from_a_file, make_file, remove_file),
		cmocka_unit_test_setup_teardown(damaged_files, make_file, remove_file),
		cmocka_unit_test(cannot_be_saved),
		cmocka_unit_test(headers_of_uapi),
		cmocka_unit_test_setup_teardown(layers, make_file, remove_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
