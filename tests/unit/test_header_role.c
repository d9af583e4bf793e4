// SPDX-License-Identifier: GPL-2.0
/* Headers that give C code nothing, and those that only look so. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "header_role.h"
#include "kernels.h"

static bool assembler(const char *text)
{
	return header_is_for_assembler(text, strlen(text));
}

static void for_assembler(void **state)
{
	(void)state;
	assert_true(assembler("#ifndef A_H\n#define A_H\n#include <asm/x.h>\n/* a; b { */\n"
			      "\t.macro save, reg\n\tpush {\\reg}\n\t.endm\n#endif\n"));
	assert_true(assembler("#ifndef __ASSEMBLY__\n#error \"only for .S\"\n#endif\n"
			      ".macro nothing\n.endm\n#define ONE(x) \\\n\tdo_it(x);\n"
			      "// a; b\n"));
	/* C beside it, in either order */
	assert_false(assembler(".macro nothing\n.endm\nint f(void);\n"));
	assert_false(assembler("struct s { int a; };\n.macro nothing\n.endm\n"));
	/* only the assembler sees these lines */
	assert_false(assembler("#ifdef __ASSEMBLY__\n.macro nothing\n.endm\n#endif\n"));
	assert_false(assembler("#if defined(__ASSEMBLER__)\n.macro nothing\n.endm\n#else\n"
			       "int f(void);\n#endif\n"));
	assert_false(assembler("#ifndef __ASSEMBLY__\nint f(void);\n#else\n"
			       ".macro nothing\n.endm\n#endif\n"));
	/* inline assembly has it in strings and comments */
	assert_false(assembler("asm(\".macro x\\n\"\n\t\".endm\");\n"));
	assert_false(assembler("/*\n.macro x\n.endm\n*/\nextern int a;\n"));
	assert_false(assembler(""));
	/* nothing ends that begins */
	assert_false(assembler("#ifdef __ASSEMBLY__\n/* .endm"));
}

static bool fragment(const char *text)
{
	struct facts *facts = kernel_of(
		"#define KNOWN(x) int x;\n#define BUILD_BUG_ON(x) f(x)\nvoid function(int);\n",
		NULL);
	bool is = header_is_fragment(text, strlen(text), facts);

	facts_free(facts);
	return is;
}

static void fragments(void **state)
{
	(void)state;
	assert_true(fragment("#if !defined(OP)\n#error Missing OP\n#else\n/* each */\n"
			     "OP(flush_tlb_all)\nOP(other);\nOP2(a, (b), \"c)\"),\n#endif\n"
			     "#undef OP\n"));
	assert_true(fragment("#ifndef OP\n#define OP(x)\n#endif\nOP(a)\n#undef OP\n"));
	assert_true(fragment("#ifndef OP\nBUILD_BUG_ON(1)\n#endif\nOP(a)\n"));
	assert_false(fragment("BUILD_BUG_ON(1)\n"));
	/* what stays is its own */
	assert_false(fragment("#define FLAG 1\nOP(a)\n"));
	/* somebody defines it, for all */
	assert_false(fragment("KNOWN(a)\n"));
	assert_false(fragment("function(a)\n"));
	assert_false(fragment("OP(a)\nint b;\n"));
	assert_false(fragment("int OP(a);\n"));
	assert_false(fragment("OP(a"));
	assert_false(fragment("#define ONLY_A_GUARD\n#undef ONLY_A_GUARD\n"));
	assert_false(fragment(""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(for_assembler),
		cmocka_unit_test(fragments),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
