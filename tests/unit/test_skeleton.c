// SPDX-License-Identifier: GPL-2.0
/* What a new evolution begins with, for each kind of change. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "kernels.h"
#include "skeleton.h"
#include "str.h"
#include "tree.h"

#define COMMON                                                       \
	"typedef unsigned char u8;\ntypedef unsigned long size_t;\n" \
	"typedef _Bool bool;\n"                                      \
	"struct netlink_ext_ack { int x; };\nstruct dev { int id; };\nstruct key { int x; };\n"

static const char newest[] =
	COMMON "struct ops {\n"
	       "	void (*remove)(struct dev *dev);\n"
	       "	int (*match)(struct dev *, const struct key *key);\n"
	       "	int (*add)(struct dev *dev, bool *told, struct netlink_ext_ack *extack);\n"
	       "	int (*set)(struct dev *old, int value);\n"
	       "	size_t (*receive)(struct dev *, const u8 *, size_t);\n"
	       "	int (*make)(struct dev *dev, struct key *key);\n"
	       "	int (*eth_ioctl)(struct dev *dev, int cmd);\n"
	       "	int (*only_new)(struct dev *dev);\n"
	       "	const struct key * const *table;\n"
	       "	int same;\n"
	       "};\n"
	       "int call_same(struct dev *dev);\n"
	       "int call(struct dev *dev, int more);\n"
	       "int call_less(struct dev *dev);\n"
	       "int call_other(struct key *key);\n"
	       "int timer_delete(struct dev *dev);\n"
	       "int make_class(const char *name);\n"
	       "struct fresh { int x; };\n";

static const char older[] =
	COMMON "struct ops {\n"
	       "	int (*remove)(struct dev *dev);\n"
	       "	int (*match)(struct dev *, struct key *key);\n"
	       "	int (*add)(struct dev *dev);\n"
	       "	void (*set)(struct dev *old, int value);\n"
	       "	int (*receive)(struct dev *, const unsigned char *, size_t);\n"
	       "	int (*make)(struct dev *dev);\n"
	       "	int (*do_ioctl)(struct dev *dev, int cmd);\n"
	       "	const struct key **table;\n"
	       "	int same;\n"
	       "};\n"
	       "int call_same(struct dev *dev);\n"
	       "int call(struct dev *dev);\n"
	       "int call_less(struct dev *dev, int flags);\n"
	       "int call_other(struct dev *key);\n"
	       "int del_timer(struct dev *dev);\n"
	       "#define make_class(owner, name) make_it(owner, name)\n";

static const char *const exports[] = { "call_same",  "call",	   "call_less",
				       "call_other", "del_timer",  "timer_delete",
				       "make_it",    "make_class", NULL };

/* The evolution that is begun for @api holds all of @wanted, up to NULL. */
static void begins(const char *api, const char *const *wanted)
{
	struct facts *a = kernel_of(newest, exports), *b = kernel_of(older, exports);
	struct skeleton s;
	char *text;

	assert_int_equal(skeleton_make(&s, a, b, api, "area/name"), 0);
	text = skeleton_text(&s);
	for (; *wanted; wanted++)
		if (!strstr(text, *wanted))
			fail_msg("%s: wanted \"%s\" in:\n%s", api, *wanted, text);
	assert_non_null(strstr(text, "// Test: tests/evolutions/area/name\n"));
	assert_non_null(strstr(text, "// Upstream: <"));
	assert_non_null(strstr(s.form.s, "#include <"));
	free(text);
	skeleton_free(&s);
	facts_free(a);
	facts_free(b);
}

#define BEGINS(api, ...) begins(api, (const char *const[]){ __VA_ARGS__, NULL })

static void callbacks(void **state)
{
	(void)state;
	BEGINS("ops.remove", "// When: MEMBER_RETURNS(ops, remove, int)\n",
	       "// Provides: ops.remove\n", "// Reduced: no\n",
	       "+static int old(struct dev *dev)\n+{\n+\tfn(dev);\n+\treturn 0;\n+}\n",
	       " struct ops ops = {\n\t.remove =\n-\tfn\n+\told\n\t,\n };\n",
	       "identifier ops, fn !~ \"^backfit_\";\n");
	BEGINS("ops.match", "// When: MEMBER_PARAM_IS(ops, match, 2, struct key *)\n",
	       "+static int old(struct dev *dev, struct key *key)\n", "+\treturn fn(dev, key);\n",
	       "// Reduced: no\n");
	/* what the target does not pass */
	BEGINS("ops.add", "// When: MEMBER_PARAMS(ops, add) == 1\n", "+\tbool told = false;\n+\n",
	       "+\treturn fn(dev, &told, NULL);\n", "// Reduced: the reason of a refusal");
	BEGINS("ops.make", "+\treturn fn(dev, <a value for struct key *key>);\n",
	       "// Reduced: <what is lost");
	/* a return value that nobody takes, and a parameter that is called as the rule's own name */
	BEGINS("ops.set", "+static void old(struct dev *old_arg, int value)\n",
	       "+\tfn(old_arg, value);\n", "// Reduced: <what is lost");
	BEGINS("ops.receive", "+static int old(struct dev *dev, const unsigned char *buf,",
	       "+\treturn fn(dev, buf, len);\n", "// Reduced: no\n");
}

static void members(void **state)
{
	(void)state;
	BEGINS("ops.eth_ioctl",
	       "// When: !HAVE_MEMBER(ops, eth_ioctl) && HAVE_MEMBER(ops, do_ioctl)\n",
	       "-\teth_ioctl\n+\tdo_ioctl\n", "-\tx->eth_ioctl\n+\tx->do_ioctl\n");
	BEGINS("ops.only_new", "// When: !HAVE_MEMBER(ops, only_new)\n", "-\t.only_new = fn,\n",
	       "+int __maybe_unused\n", "// Reduced: <what is lost");
	BEGINS("ops.table", "// When: MEMBER_IS(ops, table, const struct key **)\n",
	       "+\t(const struct key **)value\n", "// Reduced: no\n");
}

static void functions(void **state)
{
	(void)state;
	BEGINS("call", "// When: PARAMS(call) == 1\n", "-\tcall(dev, more)\n+\tcall(dev)\n");
	BEGINS("call_less", "// When: PARAMS(call_less) == 2\n",
	       "-\tcall_less(dev)\n+\tcall_less(dev, <a value for flags>)\n");
	BEGINS("call_other", "// When: PARAM_IS(call_other, 1, struct dev *)\n",
	       "+\tcall_other(<key as a struct dev *>)\n");
	BEGINS("timer_delete", "// When: !CALLABLE(timer_delete) && CALLABLE(del_timer)\n",
	       "-\ttimer_delete\n+\tdel_timer\n", "// Reduced: no\n");
	BEGINS("make_class", "// When: PARAMS(make_class) == 2\n",
	       "+\tmake_class(<a value for owner>, name)\n");
	BEGINS("struct fresh", "// When: !USABLE(struct fresh)\n", "-\tstruct fresh\n+\t<what ");
}

static void refused(void **state)
{
	static const char *const apis[] = { "call_same", "ops.same", "nothing", "ops.nothing",
					    "struct dev" };
	struct facts *a = kernel_of(newest, exports), *b = kernel_of(older, exports);

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(apis); i++) {
		struct skeleton s;

		assert_int_not_equal(skeleton_make(&s, a, b, apis[i], NULL), 0);
		skeleton_free(&s);
	}
	facts_free(a);
	facts_free(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(callbacks),
		cmocka_unit_test(members),
		cmocka_unit_test(functions),
		cmocka_unit_test(refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
