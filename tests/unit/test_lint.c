// SPDX-License-Identifier: GPL-2.0
/* What lint finds in evolutions, and that it finds nothing in a good one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "kernels.h"
#include "lint.h"
#include "smpl.h"
#include "str.h"
#include "tree.h"

#define RULE "@@\nexpression e;\n@@\n-\tnewer(e)\n+\tolder(e, 0)\n"

/* The lines of a good head, each to be put in place of by a test. */
static const char *const good[] = {
	"// SPDX-License-Identifier: GPL-2.0",
	"/// Call older() in place of newer().",
	"// What: newer() knows the second argument",
	"// Upstream: 123456789abc (\"area: rename older()\"), v6.1",
	"// When: !CALLABLE(newer)",
	"// Provides: newer",
	"// Confidence: High",
	"// Reduced: no",
	"// Test: tests/evolutions/area/one",
	"",
	RULE,
	NULL,
};

static const char before[] = "int f(void)\n{\n\treturn newer(1);\n}\n";
static const char after[] = "int f(void)\n{\n\treturn older(1, 0);\n}\n";

/* A repository with one evolution, the line that begins with @key being @line. */
static char *repository(const char *key, const char *line)
{
	char *dir = new_tree(), *real = realpath(dir, NULL);
	struct strbuf text = { 0 };

	for (size_t i = 0; good[i]; i++) {
		bool replaced = key && *key && str_starts(good[i], key);

		if (!replaced)
			strbuf_printf(&text, "%s\n", good[i]);
		else if (line)
			strbuf_printf(&text, "%s\n", line);
	}
	put(dir, "patches/area/one.cocci", text.s);
	put(dir, "patches/macros.h", "/* none */\n");
	put(dir, "backport-include/linux/x.h", "/* none */\n");
	put(dir, "tests/evolutions/area/one/forms.c", before);
	put(dir, "tests/evolutions/area/one/forms.c.expected", after);
	strbuf_free(&text);
	free(dir);
	return real;
}

/* All findings, a line each. */
static char *lint(const char *dir, bool update)
{
	char *patches = path_join(dir, "patches");
	const char *const paths[] = { patches };
	struct strbuf out = { 0 };
	struct lint lint;

	assert_int_equal(lint_open(&lint, paths, 1), 0);
	lint.update = update;
	lint.whole = true;
	assert_int_equal(lint_check(&lint), 0);
	strbuf_puts(&out, "");
	for (size_t i = 0; i < lint.finding.n; i++)
		strbuf_printf(&out, "%s:%u: %s\n", lint.finding.v[i].file, lint.finding.v[i].line,
			      lint.finding.v[i].text);
	lint_free(&lint);
	free(patches);
	return strbuf_take(&out);
}

/* Lint must find it, and nothing besides where @alone. Takes @dir. */
static void finds(char *dir, const char *wanted, bool alone)
{
	char *found = lint(dir, false);

	if (!strstr(found, wanted))
		fail_msg("wanted \"%s\", found \"%s\"", wanted, found);
	if (alone && strchr(found, '\n') != found + strlen(found) - 1)
		fail_msg("wanted \"%s\" alone, found \"%s\"", wanted, found);
	free(found);
	drop_tree(dir);
}

static void finds_line(const char *key, const char *line, const char *wanted)
{
	finds(repository(key, line), wanted, true);
}

static void good_is_good(void **state)
{
	char *dir = repository(NULL, NULL), *found = lint(dir, false);

	(void)state;
	assert_string_equal(found, "");
	free(found);
	drop_tree(dir);
}

/* What spatch cannot read as it is, a package has put aside; so has a test. */
static void good_when_masked(void **state)
{
	static const char form[] = "int g(struct s *s)\n{\n\tint *q __free(kfree) = NULL;\n\n"
				   "\tguard(mutex)(&s->lock);\n\treturn %s;\n}\n";
	static const char bad[] = "int g(void)\n{\n\tweird_block (x) [ y ] {\n"
				  "\t\treturn newer(3, 4);\n\t}}\n}\n";
	char *dir = repository(NULL, NULL), *found, *text;

	(void)state;
	text = str_replace_all(form, "%s", "newer(1)");
	put(dir, "tests/evolutions/area/one/masked.c", text);
	free(text);
	text = str_replace_all(form, "%s", "older(1, 0)");
	put(dir, "tests/evolutions/area/one/masked.c.expected", text);
	found = lint(dir, false);
	assert_string_equal(found, "");
	free(found);
	/* and what a test is made from */
	put(dir, "tests/evolutions/area/one/masked.c.expected", "");
	free(lint(dir, true));
	found = get(dir, "tests/evolutions/area/one/masked.c.expected");
	assert_string_equal(found, text);
	free(found);
	free(text);
	/* where that does not help, the file stays as spatch left it */
	put(dir, "tests/evolutions/area/one/masked.c", bad);
	put(dir, "tests/evolutions/area/one/masked.c.expected", bad);
	found = lint(dir, false);
	assert_string_equal(found, "");
	free(found);
	drop_tree(dir);
}

static void commit_not_found(void **state)
{
	char *dir = repository("// Upstream", "// Upstream: not found (x.member in x.h), v6.1");
	char *found = lint(dir, false);

	(void)state;
	assert_string_equal(found, "");
	free(found);
	drop_tree(dir);
}

static void member_without_a_tag(void **state)
{
	char *dir = repository("// Provides", "// Provides: newer <record.u.inner>.member");
	char *found = lint(dir, false);

	(void)state;
	assert_string_equal(found, "");
	free(found);
	drop_tree(dir);
}

static void lines_that_lack(void **state)
{
	(void)state;
	finds_line("// SPDX", NULL, "one.cocci:1: no line \"// SPDX");
	finds_line("///", NULL, "no line \"///");
	finds_line("// What", NULL, "no line \"// What:");
	finds_line("// Upstream", NULL, "no line \"// Upstream:");
	finds_line("// When", NULL, "no line \"// When:");
	finds_line("// Confidence", NULL, "no line \"// Confidence:");
	finds_line("// Provides", NULL, "no line \"// Provides:");
	finds_line("// Reduced", NULL, "no line \"// Reduced:");
	finds_line("// Test", NULL, "no line \"// Test:");
}

static void lines_that_are_wrong(void **state)
{
	(void)state;
	finds_line("// What", "// Wat: x\n// What: y", "one.cocci:3: Wat: is no line");
	finds_line("// What", "// What:", "one.cocci:3: What: says nothing");
	finds_line("// What", "// What: x\n// What: y", "one.cocci:4: What: stands in line 3");
	finds_line("// What", "// What: <what changed, one sentence>", "still to be filled in");
	finds_line("// Upstream", "// Upstream: 1234 (\"x\"), v6.1", "takes 12 digits");
	finds_line("// Upstream", "// Upstream: 123456789abc (\"x\")", "takes 12 digits");
	finds_line("// Upstream", "// Upstream: 123456789abc (\"x\"), soon", "takes 12 digits");
	finds_line("// Upstream", "// Upstream: not found (x.h), soon", "takes 12 digits");
	finds_line("// Upstream", "// Upstream: not found (), v6.1", "takes 12 digits");
	finds_line("// Upstream", "// Upstream: <12 digits> (\"<its subject>\"), v<release>",
		   "still to be filled in");
	finds_line("// When", "// When: HAVE_WINGS(x)", "one.cocci:5: When: no such question");
	finds_line("// When", "// When: HAVE_MACRO(x", "When: ");
	finds_line("// Provides", "// Provides: a..b", "Provides: a..b is no API");
	finds_line("// Provides", "// Provides: <a.b", "Provides: <a.b is no API");
	finds_line("// Provides", "// Provides: <a.b>.", "Provides: <a.b>. is no API");
	finds_line("// Provides", "// Provides: newer newer", "names newer twice");
	finds_line("// Confidence", "// Confidence: Very", "is High, Moderate or Low, not Very");
	finds_line("// Test", "// Test: tests/other", "Test: is tests/evolutions/area/one");
	finds_line("///", "/// no sentence", "no full stop");
	finds_line("// Reduced", "// Reduced: no\n// After: area/none",
		   "one.cocci:9: After: there is no evolution area/none");
	finds_line("// Reduced", "// Reduced: no\n// After: area/one", "After: leads back");
}

static void rules_that_are_wrong(void **state)
{
	(void)state;
	finds(repository("@@", "@@\nexpression e;\n@@\n-\tnewer(e\n+\tolder(e, 0)\n"),
	      "spatch does not understand it", true);
	finds(repository("@@", "@@\nexpression e;\n@@\n-\tnowhere(e)\n+\tolder(e, 0)\n"),
	      "forms.c:0: the rule matches nothing there", true);
	finds(repository("@@", "@@\nexpression e;\n@@\n-\tnewer(e)\n+\tolder(e, 1)\n"),
	      "forms.c.expected:3: the rule gives something else", true);
	finds(repository("@@", RULE "\n@second@\n@@\n-\tnowhere()\n+\tolder(0, 0)\n"),
	      "one.cocci:17: this rule changes nothing in any form", true);
	finds(repository("@@", "@@\n@@\n newer(1)\n"), "no rule that changes anything", false);
	finds(repository("@@", "@@\nidentifier f =~ \"^(new|old)er$\";\nexpression e;\n@@\n"
			       "-\tf(e)\n+\tolder(e, 0)\n"),
	      "one.cocci:12: spatch built with Str reads ( in", true);
	finds(repository("@@", "@@\nidentifier f =~ \"new\\b\";\nexpression e;\n@@\n"
			       "-\tf(e)\n+\tolder(e, 0)\n"),
	      "reads", false);
	finds(repository("@@", "@script:python@\n@@\nprint(1)\n\n" RULE), "runs scripts", false);
	finds(repository("@@", RULE "+        x\n"), "indents with blanks", false);
	finds(repository("@@", RULE "+#if 0\n"), "adds an #if", false);
	finds(repository("@@", "@@\nexpression e;\n@@\n-\tnewer(e)\n+\tolder(e, <a value for n>)"),
	      "one.cocci:15: the rule is still to be filled in", false);
}

/* A rule that finds what it wrote itself. */
static void twice(void **state)
{
	char *dir = repository("@@", "@@\nexpression e;\n@@\n-\tnewer(e)\n+\tnewer(e + 1)\n");

	(void)state;
	put(dir, "tests/evolutions/area/one/forms.c.expected",
	    "int f(void)\n{\n\treturn newer(1 + 1);\n}\n");
	finds(dir, "forms.c.expected:3: the rule changes again what it gave", true);
}

static void tests_that_are_wrong(void **state)
{
	static const char odd[] = "int g(void)\n{\n        return older(2, 0);\n}\n";
	char *dir = repository(NULL, NULL), *path;

	(void)state;
	put(dir, "tests/evolutions/area/one/odd.c",
	    "int g(void)\n{\n        return newer(2);\n}\n");
	put(dir, "tests/evolutions/area/one/odd.c.expected", odd);
	finds(dir, "odd.c.expected:3: the rule indents with blanks", true);
	dir = repository(NULL, NULL);
	put(dir, "tests/evolutions/area/one/more.c", before);
	finds(dir, "more.c:0: there is no more.c.expected", true);
	dir = repository(NULL, NULL);
	put(dir, "tests/evolutions/area/one/gone.c.expected", before);
	finds(dir, "gone.c.expected: there is no gone.c", true);
	dir = repository(NULL, NULL);
	put(dir, "tests/evolutions/area/two/forms.c", before);
	finds(dir, "there is no evolution area/two", true);
	dir = repository(NULL, NULL);
	put(dir, "tests/evolutions/area/one/forms.c", after);
	finds(dir, "its test wants nothing changed", false);
	dir = repository(NULL, NULL);
	path = path_join(dir, "tests");
	remove_tree(path);
	free(path);
	finds(dir, "one.cocci:9: no test", true);
}

static void update(void **state)
{
	char *dir = repository(NULL, NULL), *found, *text;

	(void)state;
	put(dir, "tests/evolutions/area/one/more.c", before);
	put(dir, "tests/evolutions/area/one/forms.c.expected", "int old;\n");
	found = lint(dir, true);
	assert_string_equal(found, "");
	free(found);
	text = get(dir, "tests/evolutions/area/one/more.c.expected");
	assert_string_equal(text, after);
	free(text);
	text = get(dir, "tests/evolutions/area/one/forms.c.expected");
	assert_string_equal(text, after);
	free(text);
	drop_tree(dir);
	/* what spatch does not take is told, and nothing written for it */
	dir = repository("@@", "@@\n@@\n- newer(\n");
	put(dir, "tests/evolutions/area/one/more.c", before);
	found = lint(dir, true);
	assert_non_null(strstr(found, "does not understand it"));
	free(found);
	assert_null(get(dir, "tests/evolutions/area/one/more.c.expected"));
	drop_tree(dir);
}

/* A second evolution for the same API, under a condition of its own. */
static char *with_second(const char *when)
{
	char *dir = repository(NULL, NULL), *one = get(dir, "patches/area/one.cocci");
	char *other = str_replace_all(one, "area/one", "area/two");
	char *two = str_replace_all(other, "!CALLABLE(newer)", when);

	put(dir, "patches/area/two.cocci", two);
	put(dir, "tests/evolutions/area/two/forms.c", before);
	put(dir, "tests/evolutions/area/two/forms.c.expected", after);
	free(one);
	free(other);
	free(two);
	return dir;
}

static void overlaps(void **state)
{
	char *dir = with_second("CALLABLE(newer) && HAVE_MACRO(x)"), *found = lint(dir, false);

	(void)state;
	assert_string_equal(found, "");
	free(found);
	drop_tree(dir);
	finds(with_second("!CALLABLE(newer) && HAVE_MACRO(x)"),
	      "one.cocci:6: area/two provides newer, too, and both conditions can be true: "
	      "!CALLABLE(newer) && HAVE_MACRO(x)",
	      true);
	dir = repository(NULL, NULL);
	put(dir, "bundles/b/bundle", "What: x\nProvides: newer\nSource: a.c\n");
	finds(dir, "bundles/b provides newer, too", true);
}

/* Two conditions that logic lets be true, asked of a kernel where both are. */
static void asked(void **state)
{
	char *dir = with_second("HAVE_MACRO(x)"), *patches = path_join(dir, "patches");
	struct facts *facts = kernel_of("#define x 1\n", (const char *const[]){ NULL });
	const char *const paths[] = { patches };
	struct lint lint;

	(void)state;
	assert_int_equal(lint_open(&lint, paths, 1), 0);
	lint_ask(&lint, facts, "K");
	assert_int_equal(lint.finding.n, 2);
	assert_string_equal(lint.finding.v[0].text, "K: area/two provides newer there, too");
	lint_free(&lint);
	facts_free(facts);
	free(patches);
	drop_tree(dir);
}

static void no_such_path(void **state)
{
	char *dir = repository(NULL, NULL), *none = path_join(dir, "patches/none.cocci");
	char *empty = path_join(dir, "patches/macros.h");
	const char *const paths[] = { none, empty, dir };
	struct lint lint;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(paths); i++) {
		assert_int_not_equal(lint_open(&lint, &paths[i], 1), 0);
		lint_free(&lint);
	}
	free(none);
	free(empty);
	drop_tree(dir);
}

static void rules_are_read(void **state)
{
	static const char text[] =
		"// head\n@@ @@\n- a\n\n@one@\nidentifier x;\n@@\n x\n\n"
		"@depends on one@\nidentifier one.x;\n@@\n+y\n\n@two extends one@\n"
		"@@\n-z\n";
	static const char log[] = "rule starting on line 2 = \n transform state: 1\none = \n"
				  "rule starting on line 10 = \ntwo = \n  transform state: 3\n";
	struct smpl_rules rules;

	(void)state;
	smpl_read(&rules, text);
	assert_int_equal(rules.rule.n, 4);
	assert_string_equal(rules.rule.v[1].name, "one");
	assert_false(rules.rule.v[1].changes);
	assert_int_equal(rules.rule.v[2].line, 10);
	assert_true(rules.rule.v[2].changes);
	assert_true(smpl_mark_used(&rules, log));
	assert_true(rules.rule.v[0].used);
	assert_false(rules.rule.v[2].used);
	assert_true(rules.rule.v[3].used);
	assert_false(smpl_mark_used(&rules, "nothing\n"));
	smpl_free(&rules);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(good_is_good),
		cmocka_unit_test(good_when_masked),
		cmocka_unit_test(commit_not_found),
		cmocka_unit_test(member_without_a_tag),
		cmocka_unit_test(lines_that_lack),
		cmocka_unit_test(lines_that_are_wrong),
		cmocka_unit_test(rules_that_are_wrong),
		cmocka_unit_test(twice),
		cmocka_unit_test(tests_that_are_wrong),
		cmocka_unit_test(update),
		cmocka_unit_test(overlaps),
		cmocka_unit_test(asked),
		cmocka_unit_test(no_such_path),
		cmocka_unit_test(rules_are_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
