// SPDX-License-Identifier: GPL-2.0
/* Types as text, and compared by meaning. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "kernels.h"
#include "type.h"

static const char words[] = "typedef unsigned int __u32;\n"
			    "typedef __u32 u32;\n"
			    "typedef unsigned long size_t;\n"
			    "typedef const char *label_t;\n"
			    "typedef int (*callback_t)(struct x *, u32);\n"
			    "typedef int (get_t)(struct x *);\n"
			    "typedef struct x row_t[];\n"
			    "enum mode { A };\n"
			    "typedef enum mode mode_t;\n"
			    "typedef struct { int v; } atomic_t;\n";

static void same_text(const char *from, const char *to)
{
	struct arena arena = { 0 };
	struct type *type = type_from_text(&arena, from);
	char *text;

	assert_non_null(type);
	text = type_text(type);
	assert_string_equal(text, to);
	free(text);
	arena_free(&arena);
}

static void spellings_of_one_type(void **state)
{
	(void)state;
	same_text("unsigned", "unsigned int");
	same_text("long unsigned int", "unsigned long");
	same_text("signed long long int", "long long");
	same_text("char const *", "const char *");
	same_text("const char*const", "const char *const");
	same_text("struct device const volatile *", "const volatile struct device *");
	same_text("int(*)(struct x*p,const char*n,...)", "int (*)(struct x *, const char *, ...)");
	same_text("void (*(*)(int))(void)", "void (*(*)(int))(void)");
	same_text("u8 (*)[6]", "u8 (*)[6]");
	same_text("int (*[4])(void)", "int (*[4])(void)");
	same_text("__volatile__ int * __restrict", "volatile int *restrict");
	same_text("struct <device.inner>", "struct <device.inner>");
	same_text("int [! == 1]", "int [! ==1]");
	same_text("int [N - >1]", "int [N- >1]");
	same_text("void (*)(u8 [6], int (void))", "void (*)(u8 *, int (*)(void))");
}

/* How a function is called is part of its type, and where it stands says whose. */
static void attributes_of_functions(void **state)
{
	(void)state;
	same_text("long __attribute__((__ms_abi__)) (int)", "long __attribute__((ms_abi)) (int)");
	same_text("long (__attribute__((ms_abi)) *)(int)", "long (__attribute__((ms_abi)) *)(int)");
	same_text("long (* __attribute__((ms_abi)))(int)", "long (__attribute__((ms_abi)) *)(int)");
	same_text("void *__attribute__((ms_abi)) (void)", "void *__attribute__((ms_abi)) (void)");
	same_text("__attribute__((ms_abi)) long (*)(int)", "long (__attribute__((ms_abi)) *)(int)");
	same_text("long (__attribute__((ms_abi)) *[4])(int)",
		  "long (__attribute__((ms_abi)) *[4])(int)");
	same_text("int (*(__attribute__((ms_abi)) *)(int))(char)",
		  "int (*(__attribute__((ms_abi)) *)(int))(char)");
	same_text("int (__attribute__((ms_abi)) *(*)(int))(char)",
		  "int (__attribute__((ms_abi)) *(*)(int))(char)");
	same_text("void (int (*cb)(void) __attribute__((ms_abi)))",
		  "void (int (__attribute__((ms_abi)) *)(void))");
	same_text("__attribute__((regparm(0), noinline)) int (void)",
		  "int __attribute__((regparm(0))) (void)");
	same_text("int (__attribute__((pcs(\"aapcs\"))) *)(void)",
		  "int (__attribute__((pcs(\"aapcs\"))) *)(void)");
	same_text("struct x __attribute__((ms_abi)) (void)",
		  "struct x __attribute__((ms_abi)) (void)");
	same_text("get_t __attribute__((ms_abi)) *", "__attribute__((ms_abi)) get_t *");
	same_text("int (__attribute__((aligned(8))) *)(void)", "int (*)(void)");
	same_text("int __attribute__((regparm(9))) (void)", "int (void)");
}

static void address_spaces(void **state)
{
	(void)state;
	same_text("int __seg_gs *", "__seg_gs int *");
	same_text("int *__seg_gs *", "int *__seg_gs *");
	same_text("const __seg_fs struct x *", "const __seg_fs struct x *");
}

static void no_types(void **state)
{
	static const char *const wrong[] = { "",
					     "*",
					     "int x",
					     "int (",
					     "struct",
					     "1",
					     "int *)",
					     "a b",
					     "int (*)(",
					     "return",
					     "struct {",
					     "struct {}",
					     "int (*)(struct { int a; })",
					     "typeof((x)",
					     "typeof(\"\n\")",
					     "int [')]",
					     "int [static[]]",
					     "int (*)(void d)" };
	struct arena arena = { 0 };

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(wrong); i++)
		if (type_from_text(&arena, wrong[i]))
			fail_msg("\"%s\" passed for a type", wrong[i]);
	arena_free(&arena);
}

static void declaration_with_names(void **state)
{
	struct arena arena = { 0 };
	char *text;

	(void)state;
	text = type_declaration(type_from_text(&arena, "int (*)(struct x *dev, u32 n)"), "cb");
	assert_string_equal(text, "int (*cb)(struct x *dev, u32 n)");
	free(text);
	text = type_declaration(type_from_text(&arena, "u8 [2][3]"), "table");
	assert_string_equal(text, "u8 table[2][3]");
	free(text);
	arena_free(&arena);
}

static enum type_match compare(const char *a, const char *b)
{
	struct arena arena = { 0 };
	struct facts *facts = kernel_of(words, NULL);
	struct type *x = type_from_text(&arena, a), *y = type_from_text(&arena, b);
	enum type_match match;

	assert_non_null(x);
	assert_non_null(y);
	match = types_compare(x, facts, y, facts);
	facts_free(facts);
	arena_free(&arena);
	return match;
}

static void the_same_by_meaning(void **state)
{
	(void)state;
	assert_int_equal(compare("u32", "unsigned"), TYPES_EQUAL);
	assert_int_equal(compare("u32 *", "__u32 *"), TYPES_EQUAL);
	assert_int_equal(compare("mode_t", "enum mode"), TYPES_EQUAL);
	assert_int_equal(compare("label_t", "const char *"), TYPES_EQUAL);
	assert_int_equal(compare("const int", "int"), TYPES_EQUAL);
	assert_int_equal(compare("bool", "_Bool"), TYPES_EQUAL);
	assert_int_equal(compare("callback_t", "int (*)(struct x *, unsigned int)"), TYPES_EQUAL);
	assert_int_equal(compare("void (*)(const int)", "void (*)(int)"), TYPES_EQUAL);
	assert_int_equal(compare("void (*)(u8 [6])", "void (*)(u8 *)"), TYPES_EQUAL);
	assert_int_equal(compare("atomic_t", "struct <atomic_t>"), TYPES_EQUAL);
}

static void other_conventions_differ(void **state)
{
	(void)state;
	assert_int_equal(compare("int (__attribute__((ms_abi)) *)(int)", "int (*)(int)"),
			 TYPES_DIFFER);
	assert_int_equal(compare("int (*)(int (__attribute__((regparm(0))) *)(void))",
				 "int (*)(int (*)(void))"),
			 TYPES_DIFFER);
	assert_int_equal(compare("int (__attribute__((ms_abi)) *)(u32)",
				 "int (__attribute__((ms_abi)) *)(unsigned int)"),
			 TYPES_EQUAL);
	assert_int_equal(compare("get_t __attribute__((ms_abi)) *",
				 "int (__attribute__((ms_abi)) *)(struct x *)"),
			 TYPES_EQUAL);
	assert_int_equal(compare("get_t __attribute__((ms_abi)) *", "get_t *"), TYPES_DIFFER);
	assert_int_equal(compare("int (__attribute__((nocf_check)) *)(int)", "int (*)(int)"),
			 TYPES_EQUAL);
}

static enum type_match compare_between(const char *a, const char *of_a, const char *b,
				       const char *of_b)
{
	struct arena arena = { 0 };
	struct facts *facts_a = kernel_of(of_a, NULL), *facts_b = kernel_of(of_b, NULL);
	enum type_match match = types_compare(type_from_text(&arena, a), facts_a,
					      type_from_text(&arena, b), facts_b);

	facts_free(facts_a);
	facts_free(facts_b);
	arena_free(&arena);
	return match;
}

/* Older compilers have no address space for per-CPU data: nothing says what they lack. */
static void spaces_count_where_both_have_them(void **state)
{
	static const char with[] = "#define __percpu_qual __seg_gs\n";
	static const char without[] = "#define __percpu_qual\n";

	(void)state;
	assert_int_equal(compare("__seg_gs int *", "int *"), TYPES_EQUAL);
	assert_int_equal(compare_between("__seg_gs int *", with, "int *", without), TYPES_EQUAL);
	assert_int_equal(compare_between("int *", "", "__seg_gs int *", with), TYPES_EQUAL);
	assert_int_equal(compare_between("int *", with, "__seg_gs int *", with), TYPES_DIFFER);
	assert_int_equal(compare_between("__seg_gs int *", with, "__seg_gs int *", with),
			 TYPES_EQUAL);
	assert_int_equal(compare_between("int", with, "__seg_gs int", with), TYPES_EQUAL);
}

/* The compiler takes one for the other: nothing in a driver can tell. */
static void parameters_are_pointers(void **state)
{
	(void)state;
	assert_int_equal(compare("int (*)(get_t)", "int (*)(get_t *)"), TYPES_EQUAL);
	assert_int_equal(compare("int (*)(get_t)", "int (*)(int (*)(struct x *))"), TYPES_EQUAL);
	assert_int_equal(compare("int (*)(row_t)", "int (*)(struct x *)"), TYPES_EQUAL);
	assert_int_equal(compare("int (*)(const row_t)", "int (*)(const struct x *)"), TYPES_EQUAL);
	assert_int_equal(compare("int (*)(row_t)", "int (*)(const struct x *)"),
			 TYPES_CONST_DROPPED);
	assert_int_equal(compare("int (*)(u8 [2][3])", "int (*)(u8 (*)[3])"), TYPES_EQUAL);
	assert_int_equal(compare("int (*)(u8 [2][3])", "int (*)(u8 **)"), TYPES_DIFFER);
	assert_int_equal(compare("int (*)(row_t)", "int (*)(struct y *)"), TYPES_DIFFER);
	assert_int_equal(compare("int (*)(get_t)", "int (*)(callback_t)"), TYPES_DIFFER);
	assert_int_equal(compare("get_t", "get_t *"), TYPES_DIFFER);
}

static void another_type(void **state)
{
	(void)state;
	assert_int_equal(compare("int", "unsigned int"), TYPES_DIFFER);
	assert_int_equal(compare("struct a *", "struct b *"), TYPES_DIFFER);
	assert_int_equal(compare("struct a *", "struct a **"), TYPES_DIFFER);
	assert_int_equal(compare("int (*)(int)", "void (*)(int)"), TYPES_DIFFER);
	assert_int_equal(compare("int (*)(int)", "int (*)(int, int)"), TYPES_DIFFER);
	assert_int_equal(compare("int (*)(int)", "int (*)(int, ...)"), TYPES_DIFFER);
	assert_int_equal(compare("char [4]", "char [8]"), TYPES_DIFFER);
	assert_int_equal(compare("char [4]", "char *"), TYPES_DIFFER);
	assert_int_equal(compare("enum mode", "enum other"), TYPES_DIFFER);
}

static void const_on_a_target(void **state)
{
	(void)state;
	assert_int_equal(compare("const char *", "char *"), TYPES_CONST_ADDED);
	assert_int_equal(compare("char *", "const char *"), TYPES_CONST_DROPPED);
	assert_int_equal(compare("int (*)(const struct x *)", "int (*)(struct x *)"),
			 TYPES_CONST_ADDED);
	assert_int_equal(compare("int (*)(const char *, char *)", "int (*)(char *, const char *)"),
			 TYPES_DIFFER);
}

static void scalars(void **state)
{
	static const char *const yes[] = { "u32",     "void *",	   "enum mode", "mode_t",
					   "label_t", "long long", "callback_t" };
	static const char *const no[] = { "struct x", "void", "atomic_t", "unheard_of_t",
					  "int [2]" };
	struct arena arena = { 0 };
	struct facts *facts = kernel_of(words, NULL);

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(yes); i++)
		if (!type_is_scalar(type_from_text(&arena, yes[i]), facts))
			fail_msg("%s is a scalar", yes[i]);
	for (size_t i = 0; i < ARRAY_LEN(no); i++)
		if (type_is_scalar(type_from_text(&arena, no[i]), facts))
			fail_msg("%s is no scalar", no[i]);
	facts_free(facts);
	arena_free(&arena);
}

static void typedefs_in_a_circle_end(void **state)
{
	struct arena arena = { 0 };
	struct facts *facts = kernel_of("typedef b_t a_t; typedef a_t b_t;", NULL);
	struct type *a = type_from_text(&arena, "a_t");

	(void)state;
	assert_false(type_is_scalar(a, facts));
	assert_int_equal(types_compare(a, facts, a, facts), TYPES_EQUAL);
	assert_null(facts_record(facts, "a_t"));
	facts_free(facts);
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(spellings_of_one_type),
		cmocka_unit_test(no_types),
		cmocka_unit_test(attributes_of_functions),
		cmocka_unit_test(address_spaces),
		cmocka_unit_test(other_conventions_differ),
		cmocka_unit_test(spaces_count_where_both_have_them),
		cmocka_unit_test(declaration_with_names),
		cmocka_unit_test(the_same_by_meaning),
		cmocka_unit_test(parameters_are_pointers),
		cmocka_unit_test(another_type),
		cmocka_unit_test(const_on_a_target),
		cmocka_unit_test(scalars),
		cmocka_unit_test(typedefs_in_a_circle_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
