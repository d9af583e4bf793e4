// SPDX-License-Identifier: GPL-2.0
/* Differences of names that several headers define: like is compared with like. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "diff.h"
#include "kernels.h"
#include "str.h"

static const char newer_text[] = "# 1 \"linux/b.h\"\n"
				 "#define field(x, y) x\n"
				 "#define STAYS 1\n"
				 "#define GAINED 1\n"
				 "struct slave { long second; };\n"
				 "int call(int a);\n"
				 "# 1 \"linux/a.h\"\n"
				 "#define field(x, y, z) x\n"
				 "#define STAYS 2\n"
				 "#define GAINED 2\n"
				 "struct slave { int first; int more; };\n"
				 "int call(int a);\n"
				 "# 1 \"linux/new.h\"\n"
				 "#define STAYS 3\n"
				 "#define gone_over(x) x\n"
				 "# 1 \"linux/new2.h\"\n"
				 "#define gone_over(x, y) x\n";

static const char older_text[] = "# 1 \"linux/a.h\"\n"
				 "#define field(x, y, z) x\n"
				 "#define STAYS 2\n"
				 "struct slave { int first; };\n"
				 "int call(int a);\n"
				 "# 1 \"linux/b.h\"\n"
				 "#define field(x) x\n"
				 "#define STAYS 1\n"
				 "#define GAINED 1\n"
				 "#define LOST 1\n"
				 "struct slave { int second; };\n"
				 "# 1 \"linux/old.h\"\n"
				 "#define gone_over(x) x\n";

static char *changes(const struct facts *newest, const struct facts *target)
{
	const struct diff_filter filter = { .kinds = ~0u };
	struct strbuf sb = { 0 };
	struct diff diff;

	diff_make(&diff, (struct facts *)newest, (struct facts *)target, &filter);
	for (size_t i = 0; i < diff.change.n; i++) {
		const struct change *c = &diff.change.v[i];

		if (c->what != FACT_KINDS)
			strbuf_printf(&sb, "%s: %s %s: %s\n", c->header, change_kind_name(c->kind),
				      c->api, c->words);
	}
	diff_free(&diff);
	return strbuf_take(&sb);
}

static void has(const char *all, const char *change)
{
	if (!strstr(all, change))
		fail_msg("no \"%s\" in:\n%s", change, all);
}

static void lacks(const char *all, const char *change)
{
	if (strstr(all, change))
		fail_msg("\"%s\" in:\n%s", change, all);
}

static struct facts *kernel(const char *text, const char *const *headers)
{
	static const char *const exports[] = { "call", NULL };
	struct facts *facts = kernel_of(text, exports);

	for (; *headers; headers++)
		facts_set_header(facts, *headers, HEADER_READ, NULL);
	return facts;
}

static void test_alike(void **state)
{
	static const char *const newer_headers[] = { "linux/a.h", "linux/b.h", "linux/new.h",
						     "linux/new2.h", NULL };
	static const char *const older_headers[] = { "linux/a.h", "linux/b.h", "linux/old.h",
						     NULL };
	struct facts *newest = kernel(newer_text, newer_headers);
	struct facts *target = kernel(older_text, older_headers);
	char *all = changes(newest, target);

	(void)state;
	/* Each header's by itself, whichever was read first. */
	has(all, "linux/b.h: parameters field: takes (x, y), took (x)\n");
	lacks(all, "linux/a.h: parameters field");
	has(all, "linux/a.h: member slave.more: is new");
	has(all, "linux/b.h: member slave.second:");
	lacks(all, "slave.first");
	/* Nothing moved that is where it was, nor did a function that two headers declare. */
	lacks(all, "header STAYS");
	lacks(all, "header slave");
	lacks(all, "header field");
	lacks(all, "header call");
	lacks(all, "body STAYS");
	/* A header that both have gained one; what a new header says is told with that. */
	has(all, "linux/a.h: new GAINED: other headers define it, too\n");
	lacks(all, "new STAYS");
	/* What is in none of the older headers may have moved: the one that reads alike. */
	has(all, "linux/new.h: header gone_over: declared in linux/new.h, was in linux/old.h\n");
	lacks(all, "linux/new2.h: parameters gone_over");
	free(all);
	all = changes(target, newest);
	has(all, "linux/a.h: gone GAINED: other headers define it, too\n");
	free(all);
	all = changes(newest, newest);
	assert_string_equal(all, "");
	free(all);
	facts_free(newest);
	facts_free(target);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_alike) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
