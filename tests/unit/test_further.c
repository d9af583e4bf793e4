// SPDX-License-Identifier: GPL-2.0
/* Names that two headers define which have nothing to do with each other. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "facts.h"
#include "file.h"
#include "kernels.h"
#include "str.h"

static const char text[] = "# 1 \"linux/a.h\"\n"
			   "#define FIELD(a, b) a\n"
			   "#define SIZE 1\n"
			   "#define TAKEN 1\n"
			   "#define AGAIN 1\n"
			   "int call(int a);\n"
			   "int both(void);\n"
			   "struct slave { int first; };\n"
			   "enum mode { OFF, ON };\n"
			   "enum { LOW = 1 };\n"
			   "typedef int word;\n"
			   "extern int counter;\n"
			   "# 1 \"linux/b.h\"\n"
			   "#define FIELD(a, b, c) c\n"
			   "#define SIZE 2\n"
			   "#define TAKEN 2\n"
			   "long call(long a);\n"
			   "static inline long call(long a) { return a; }\n"
			   "int both(void);\n"
			   "struct slave { int second; long third; };\n"
			   "struct slave { int never; };\n"
			   "enum mode { SLOW = 5, OFF = 7, FAST };\n"
			   "enum other { ON = 9 };\n"
			   "typedef long word;\n"
			   "extern long counter;\n"
			   "# 1 \"linux/c.h\"\n"
			   "#define SIZE 3\n"
			   "#undef SIZE\n"
			   "#define AGAIN 2\n"
			   "#undef AGAIN\n"
			   "#define AGAIN 3\n"
			   "# 1 \"linux/a.h\"\n"
			   "#undef TAKEN\n"
			   "# 1 \"linux/b.h\"\n"
			   "int both(void);\n";

/* The definition that a header has, whichever counts first. */
static const struct fact *in(struct facts *facts, enum fact_kind kind, const char *name,
			     const char *file)
{
	const struct fact *const *definition;
	unsigned int n = facts_definitions(facts, kind, name, &definition);

	for (unsigned int i = 0; i < n; i++)
		if (str_equal(definition[i]->file, file))
			return definition[i];
	return NULL;
}

static unsigned int how_many(struct facts *facts, enum fact_kind kind, const char *name)
{
	const struct fact *const *definition;

	return facts_definitions(facts, kind, name, &definition);
}

static void assert_value(struct facts *facts, enum fact_kind kind, const char *name,
			 const char *file, const char *value)
{
	const struct fact *fact = in(facts, kind, name, file);

	assert_non_null(fact);
	assert_string_equal(fact->value, value);
}

static void macros(struct facts *facts)
{
	assert_string_equal(facts_find(facts, FACT_MACRO, "SIZE")->value, "1");
	assert_int_equal(how_many(facts, FACT_MACRO, "SIZE"), 2);
	assert_value(facts, FACT_MACRO, "SIZE", "linux/b.h", "2");
	assert_int_equal(in(facts, FACT_MACRO, "FIELD", "linux/a.h")->params, 2);
	assert_int_equal(in(facts, FACT_MACRO, "FIELD", "linux/b.h")->params, 3);
	assert_string_equal(in(facts, FACT_MACRO, "FIELD", "linux/b.h")->param[2].name, "c");
	assert_int_equal(in(facts, FACT_MACRO, "FIELD", "linux/b.h")->line, 1);
	/* Its owner took the first one back: the other is the first then. */
	assert_int_equal(how_many(facts, FACT_MACRO, "TAKEN"), 1);
	assert_string_equal(facts_find(facts, FACT_MACRO, "TAKEN")->value, "2");
	assert_false(facts_find(facts, FACT_MACRO, "TAKEN")->further);
	/* Of one header, the last one counts. */
	assert_int_equal(how_many(facts, FACT_MACRO, "AGAIN"), 2);
	assert_value(facts, FACT_MACRO, "AGAIN", "linux/c.h", "3");
	assert_int_equal(how_many(facts, FACT_MACRO, "NONE"), 0);
}

static void declarations(struct facts *facts)
{
	const struct fact *call = facts_find(facts, FACT_FUNCTION, "call");
	const struct fact *slave = in(facts, FACT_STRUCT, "slave", "linux/b.h");

	/* A definition goes before a declaration, wherever that stands. */
	assert_string_equal(call->file, "linux/b.h");
	assert_int_equal(call->flags, FACT_STATIC | FACT_DEFINED);
	assert_int_equal(how_many(facts, FACT_FUNCTION, "call"), 2);
	assert_string_equal(in(facts, FACT_FUNCTION, "call", "linux/a.h")->type->to->name, "int");
	assert_int_equal(how_many(facts, FACT_FUNCTION, "both"), 2);
	assert_int_equal(in(facts, FACT_FUNCTION, "both", "linux/b.h")->line, 6);
	assert_int_equal(how_many(facts, FACT_TYPEDEF, "word"), 2);
	assert_string_equal(in(facts, FACT_TYPEDEF, "word", "linux/b.h")->type->name, "long");
	assert_int_equal(how_many(facts, FACT_VARIABLE, "counter"), 2);
	assert_int_equal(how_many(facts, FACT_STRUCT, "slave"), 2);
	assert_int_equal(slave->members, 2);
	assert_string_equal(slave->member[1]->name, "third");
	assert_string_equal(slave->member[1]->parent, "struct slave");
	assert_non_null(facts_member_of(facts, slave, "second"));
	assert_null(facts_member_of(facts, slave, "first"));
	assert_null(facts_member_of(facts, slave, "never"));
	assert_non_null(facts_member(facts, "struct slave", "first"));
	assert_null(facts_member(facts, "struct slave", "second"));
}

static void enumerators(struct facts *facts)
{
	const struct fact *fast = facts_find(facts, FACT_ENUMERATOR, "FAST");

	assert_int_equal(how_many(facts, FACT_ENUM, "mode"), 2);
	assert_int_equal(in(facts, FACT_ENUM, "mode", "linux/b.h")->members, 3);
	/* Of an enum that comes second, the enumerators are no less there. */
	assert_non_null(fast);
	assert_string_equal(fast->value, "8");
	assert_string_equal(fast->parent, "enum mode");
	assert_string_equal(fast->file, "linux/b.h");
	assert_int_equal(how_many(facts, FACT_ENUMERATOR, "FAST"), 1);
	assert_string_equal(facts_find(facts, FACT_ENUMERATOR, "OFF")->value, "0");
	assert_int_equal(how_many(facts, FACT_ENUMERATOR, "OFF"), 2);
	assert_value(facts, FACT_ENUMERATOR, "OFF", "linux/b.h", "7");
	/* Nor does another enum's enumerator take the place of the first one. */
	assert_string_equal(facts_find(facts, FACT_ENUMERATOR, "ON")->parent, "enum mode");
	assert_value(facts, FACT_ENUMERATOR, "ON", "linux/b.h", "9");
	assert_string_equal(in(facts, FACT_ENUMERATOR, "ON", "linux/b.h")->parent, "enum other");
	assert_int_equal(how_many(facts, FACT_ENUMERATOR, "LOW"), 1);
}

static void count(const struct fact *fact, void *data)
{
	assert_true(fact->further);
	++*(unsigned int *)data;
}

static void all_of_them(struct facts *facts)
{
	static const unsigned int expected[FACT_KINDS] = {
		[FACT_FUNCTION] = 2, [FACT_VARIABLE] = 1, [FACT_MACRO] = 3,	[FACT_STRUCT] = 1,
		[FACT_ENUM] = 1,     [FACT_TYPEDEF] = 1,  [FACT_ENUMERATOR] = 2
	};

	for (int kind = 0; kind < FACT_MEMBER; kind++) {
		unsigned int n = 0;

		facts_each_further(facts, kind, count, &n);
		assert_int_equal(n, expected[kind]);
	}
}

static void check(struct facts *facts)
{
	macros(facts);
	declarations(facts);
	enumerators(facts);
}

static void test_in_memory(void **state)
{
	struct facts *facts = kernel_of(text, NULL);

	(void)state;
	check(facts);
	all_of_them(facts);
	facts_free(facts);
}

/* One by one as they are asked for, and all at once. */
static void test_from_a_file(void **state)
{
	struct facts *facts = kernel_of(text, NULL);
	char *dir = temp_dir("backfit-test"), *path = path_join(dir, "facts.sqlite");

	(void)state;
	facts_set_info(facts, "key", "test");
	assert_int_equal(facts_save(facts, path), 0);
	facts_free(facts);
	facts = facts_open(path);
	assert_non_null(facts);
	check(facts);
	facts_free(facts);
	facts = facts_open(path);
	all_of_them(facts);
	check(facts);
	facts_free(facts);
	remove_tree(dir);
	free(path);
	free(dir);
}

/* A layer's word on a header is the last one on it; other headers' words stay. */
static void test_layers(void **state)
{
	static const char shim[] = "# 1 \"backport-include/linux/b.h\"\n"
				   "#define SIZE 22\n"
				   "#define FIELD(x) x\n"
				   "#undef AGAIN\n";
	struct facts *facts = kernel_of(text, NULL), *layer = facts_layer_over(facts);
	const struct fact *const *definition;

	(void)state;
	scan_text(layer, shim, strlen(shim));
	assert_int_equal(facts_definitions(layer, FACT_MACRO, "SIZE", &definition), 2);
	assert_string_equal(definition[0]->value, "22");
	assert_string_equal(definition[1]->file, "linux/a.h");
	assert_int_equal(how_many(layer, FACT_MACRO, "FIELD"), 2);
	assert_int_equal(how_many(layer, FACT_MACRO, "AGAIN"), 0);
	assert_int_equal(how_many(layer, FACT_STRUCT, "slave"), 2);
	facts_free(layer);
	facts_free(facts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_in_memory),
		cmocka_unit_test(test_from_a_file),
		cmocka_unit_test(test_layers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
