// SPDX-License-Identifier: GPL-2.0
/* Why a name can be used or not, on a small kernel with a tree of its own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "header_texts.h"
#include "file.h"
#include "kernels.h"
#include "plan_why.h"
#include "tree.h"
#include "usable.h"

/* What the header says; CONFIG_ON is set, CONFIG_OFF and CONFIG_FAR are not. */
static const char header[] = "#ifndef _LINUX_THING_H\n"
			     "#define _LINUX_THING_H\n"
			     "struct thing {\n"
			     "	int id;\n"
			     "#ifdef CONFIG_OFF\n"
			     "	struct list *debug_list;\n"
			     "#endif\n"
			     "};\n"
			     "#if defined(CONFIG_OFF) || IS_ENABLED(CONFIG_FAR)\n"
			     "extern int thing_start(struct thing *t);\n"
			     "void thing_stop(struct thing *t);\n"
			     "int thing_hidden(struct thing *t);\n"
			     "#else\n"
			     "static inline int thing_start(struct thing *t)\n"
			     "{\n"
			     "	return -ENODEV;\n"
			     "}\n"
			     "static inline void thing_stop(struct thing *t) { t->id = 0; }\n"
			     "#endif\n"
			     "#ifdef CONFIG_ON\n"
			     "int thing_real(void);\n"
			     "#else\n"
			     "static inline int thing_real(void) { return 0; }\n"
			     "int thing_without(void);\n"
			     "#endif\n"
			     "#ifdef CONFIG_OFF\n"
			     "#define THING_DEBUG(t) thing_debug(t)\n"
			     "enum thing_kind { THING_A, THING_HIDDEN };\n"
			     "#else\n"
			     "#define THING_DEBUG(t) do { } while (0)\n"
			     "enum thing_kind { THING_A };\n"
			     "#endif\n"
			     "struct opaque;\n"
			     "#endif\n";

/* What the compiler sees of it. */
static const char seen[] = "# 3 \"linux/thing.h\"\n"
			   "struct thing {\n"
			   "	int id;\n"
			   "};\n"
			   "# 14 \"linux/thing.h\"\n"
			   "static inline int thing_start(struct thing *t)\n"
			   "{\n"
			   "	return -19;\n"
			   "}\n"
			   "static inline void thing_stop(struct thing *t) { t->id = 0; }\n"
			   "# 21 \"linux/thing.h\"\n"
			   "int thing_real(void);\n"
			   "# 30 \"linux/thing.h\"\n"
			   "#define THING_DEBUG(t) do { } while (0)\n"
			   "enum thing_kind { THING_A };\n"
			   "struct opaque;\n"
			   "int kept(void);\n"
			   "int spaced(int n);\n"
			   "int for_two(void);\n"
			   "extern int counter;\n";

struct fixture {
	char *dir;
	struct facts *facts;
	struct header_texts texts;
};

static int set_up(void **state)
{
	struct fixture *f = xcalloc(1, sizeof(*f));

	f->dir = new_tree();
	put(f->dir, "include/linux/thing.h", header);
	f->facts = kernel_of(seen, NULL);
	facts_set_info(f->facts, "exports", "Module.symvers");
	facts_set_info(f->facts, "build", f->dir);
	facts_set_info(f->facts, "source", f->dir);
	facts_set_info(f->facts, "arch", "x86");
	facts_set_config(f->facts, "CONFIG_ON", "y");
	facts_add_export(f->facts, &(struct export){ "thing_real", "vmlinux", false, "" });
	facts_add_export(f->facts, &(struct export){ "spaced", "thing", true, "SPACE" });
	facts_add_export(f->facts, &(struct export){ "for_two", "vmlinux", true, "module:a,b" });
	*state = f;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *f = *state;

	header_texts_free(&f->texts);
	facts_free(f->facts);
	drop_tree(f->dir);
	free(f);
	return 0;
}

static struct usable look(struct fixture *f, struct usable u)
{
	struct usable *one = &u;

	usable_look_in(f->facts, &f->texts, &one, 1);
	return u;
}

static void is(struct fixture *f, struct usable u, enum answer answer, enum usable_reason reason,
	       const char *says)
{
	struct strbuf text = { 0 };

	usable_explain(f->facts, &u, &text);
	if (u.answer != answer || u.reason != reason || !strstr(text.s ? text.s : "", says))
		fail_msg("%s: answer %d, reason %d, \"%s\" without \"%s\"", u.name, u.answer,
			 u.reason, text.s ? text.s : "", says);
	strbuf_free(&text);
}

static void test_facts_alone(void **state)
{
	struct fixture *f = *state;

	is(f, usable_name(f->facts, "thing_real"), ANSWER_YES, USABLE_FINE,
	   "exported by vmlinux\n");
	is(f, usable_name(f->facts, "kept"), ANSWER_NO, USABLE_NOT_EXPORTED, "not exported");
	is(f, usable_name(f->facts, "counter"), ANSWER_NO, USABLE_NOT_EXPORTED, "not exported");
	is(f, usable_name(f->facts, "spaced"), ANSWER_YES, USABLE_FINE,
	   "exported by thing, to modules under the GPL\nin namespace SPACE");
	is(f, usable_name(f->facts, "for_two"), ANSWER_NO, USABLE_OTHER_MODULES, "only: a,b\n");
	is(f, usable_name(f->facts, "struct opaque"), ANSWER_NO, USABLE_ABSENT,
	   "defined in no header: opaque");
	is(f, usable_name(f->facts, "struct thing"), ANSWER_YES, USABLE_FINE, "");
	is(f, usable_name(f->facts, "THING_A"), ANSWER_YES, USABLE_FINE, "");
	is(f, usable_name(f->facts, "nowhere"), ANSWER_NO, USABLE_ABSENT, "no header: nowhere");
}

static void test_stub(void **state)
{
	struct fixture *f = *state;

	is(f, look(f, usable_name(f->facts, "thing_start")), ANSWER_YES, USABLE_STUB,
	   "without CONFIG_OFF or CONFIG_FAR, not set here; linux/thing.h:10 has");
	is(f, look(f, usable_name(f->facts, "THING_DEBUG")), ANSWER_YES, USABLE_STUB,
	   "linux/thing.h:27 has");
	/* this one does something, and that one is the real one */
	is(f, look(f, usable_name(f->facts, "thing_stop")), ANSWER_YES, USABLE_FINE, "");
	is(f, look(f, usable_name(f->facts, "thing_real")), ANSWER_YES, USABLE_FINE, "");
}

static void test_configuration(void **state)
{
	struct fixture *f = *state;

	is(f, look(f, usable_name(f->facts, "thing_hidden")), ANSWER_NO, USABLE_CONFIG_OFF,
	   "linux/thing.h:12 declares it under CONFIG_OFF or CONFIG_FAR, not set here");
	is(f, look(f, usable_name(f->facts, "thing_without")), ANSWER_NO, USABLE_CONFIG_OFF,
	   "linux/thing.h:24 declares it only without CONFIG_ON, set here");
	is(f, look(f, usable_name(f->facts, "THING_HIDDEN")), ANSWER_NO, USABLE_CONFIG_OFF,
	   "linux/thing.h:28 declares it under CONFIG_OFF");
	is(f, look(f, usable_member(f->facts, "thing", "debug_list")), ANSWER_NO, USABLE_CONFIG_OFF,
	   "linux/thing.h:6 declares it under CONFIG_OFF");
	is(f, look(f, usable_member(f->facts, "struct thing", "gone")), ANSWER_NO, USABLE_ABSENT,
	   "no such member in thing");
	/* a call of it in another macro's body declares nothing */
	is(f, look(f, usable_name(f->facts, "thing_debug")), ANSWER_NO, USABLE_ABSENT, "");
}

/* Many names go through the texts at once. */
static void test_many(void **state)
{
	struct fixture *f = *state;
	static const char *const names[] = {
		"thing_hidden", "thing_without", "THING_HIDDEN", "a", "b", "thing_hidden"
	};
	struct usable u[ARRAY_LEN(names)], *p[ARRAY_LEN(names)];

	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		u[i] = usable_name(f->facts, names[i]);
		p[i] = &u[i];
	}
	usable_look_in(f->facts, &f->texts, p, ARRAY_LEN(names));
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		assert_int_equal(u[i].reason,
				 strlen(names[i]) > 1 ? USABLE_CONFIG_OFF : USABLE_ABSENT);
	assert_int_equal(u[5].line, 12);
}

static void test_unreadable(void **state)
{
	struct fixture *f = *state;

	facts_set_header(f->facts, "linux/broken.h", HEADER_UNREADABLE, "#error no");
	facts_set_mentioned(f->facts, "maybe", "linux/broken.h");
	facts_set_mentioned(f->facts, "opaque", "linux/broken.h");
	is(f, usable_name(f->facts, "maybe"), ANSWER_UNKNOWN, USABLE_UNREADABLE,
	   "linux/broken.h was not read, but names it: #error no");
	is(f, usable_member(f->facts, "struct maybe", "m"), ANSWER_UNKNOWN, USABLE_UNREADABLE, "");
	is(f, usable_member(f->facts, "struct opaque", "m"), ANSWER_UNKNOWN, USABLE_UNREADABLE, "");
}

static void test_signature(void **state)
{
	struct fixture *f = *state;
	struct usable u = usable_name(f->facts, "spaced");
	struct arena *arena = facts_arena(f->facts);

	usable_want_type(&u, f->facts, type_from_text(arena, "int (signed)"), f->facts);
	assert_int_equal(u.answer, ANSWER_YES);
	usable_want_type(&u, f->facts, type_from_text(arena, "int (void *)"), f->facts);
	is(f, u, ANSWER_NO, USABLE_OTHER_SIGNATURE, "declared otherwise");
}

/* A gap that nothing closes says what the configuration has to do with it. */
static void test_plan_says_why(void **state)
{
	struct fixture *f = *state;
	const char *absent = usable_phrase(USABLE_ABSENT);
	struct gap hidden = { .api = "thing_hidden", .why = absent };
	struct gap member = { .api = "thing.debug_list", .why = "no such member" };
	struct gap closed = { .api = "thing_hidden", .why = absent, .resolution = BY_SHIM };
	struct gap nowhere = { .api = "nowhere", .why = absent };
	struct gap *gaps[] = { &hidden, &member, &closed, &nowhere };
	struct plan plan = { .target_facts = f->facts };
	struct driver_plan *dp = vec_push(&plan.driver);

	for (size_t i = 0; i < ARRAY_LEN(gaps); i++)
		*vec_push(&dp->gap) = gaps[i];
	plan_say_why(&plan);
	assert_non_null(strstr(hidden.why, "linux/thing.h:12 declares it under CONFIG_OFF"));
	assert_non_null(strstr(member.why, "linux/thing.h:6 declares it under CONFIG_OFF"));
	assert_string_equal(closed.why, absent);
	assert_string_equal(nowhere.why, absent);
	vec_free(&dp->gap);
	vec_free(&plan.driver);
	arena_free(&plan.arena);
}

static void holds(struct fixture *f, const char *text, enum holds wanted)
{
	struct if_condition c = condition_of(text, strlen(text), f->facts);

	if (c.holds != wanted)
		fail_msg("#if %s is %d", text, c.holds);
}

static void test_conditions(void **state)
{
	struct fixture *f = *state;

	facts_set_config(f->facts, "CONFIG_MOD", "m");
	facts_set_config(f->facts, "CONFIG_HZ", "250");
	holds(f, "defined(CONFIG_ON) && !defined CONFIG_OFF", HOLDS);
	holds(f, "IS_ENABLED(CONFIG_MOD) && !IS_BUILTIN(CONFIG_MOD) && IS_MODULE(CONFIG_MOD)",
	      HOLDS);
	holds(f, "defined(CONFIG_MOD_MODULE) && !defined(CONFIG_MOD)", HOLDS);
	holds(f, "CONFIG_HZ == 250 && CONFIG_HZ > 100", HOLDS);
	holds(f, "CONFIG_HZ < 100", HOLDS_NOT);
	holds(f, "defined(__KERNEL__) && !defined(__ASSEMBLY__)", HOLDS);
	holds(f, "SOME_CALL(3) && defined(CONFIG_OFF)", HOLDS_NOT);
	holds(f, "SOME_CALL(3) || defined(CONFIG_OFF)", HOLDS_MAYBE);
	holds(f, "(((((", HOLDS_MAYBE);
	holds(f, "", HOLDS_MAYBE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_facts_alone, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_stub, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_configuration, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_many, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_unreadable, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_plan_says_why, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_signature, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_conditions, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
