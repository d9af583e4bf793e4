// SPDX-License-Identifier: GPL-2.0
/* The lines at an evolution's beginning: each there, once, and of its form. */
#include "lint_parts.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "question.h"
#include "str.h"

enum needed {
	NEEDED,
	OPTIONAL,
};

enum times {
	ONCE,
	OFTEN,
};

struct rule_of_key {
	const char *key;
	enum needed needed;
	enum times times;
	const char *example;
};

static const struct rule_of_key keys[] = {
	{ "SPDX-License-Identifier", NEEDED, ONCE, "// SPDX-License-Identifier: GPL-2.0" },
	{ HEAD_PURPOSE, NEEDED, ONCE, "/// One sentence: what is turned into what." },
	{ "What", NEEDED, ONCE, "// What: what changed, in the maintainers' words" },
	{ "Upstream", NEEDED, ONCE, "// Upstream: 123456789abc (\"subject\"), v6.1" },
	{ "When", NEEDED, OFTEN, "// When: a question that is true where it is needed" },
	{ "Provides", NEEDED, OFTEN, "// Provides: the APIs that it closes gaps of" },
	{ "Confidence", NEEDED, ONCE, "// Confidence: High, Moderate or Low" },
	{ "Reduced", NEEDED, ONCE, "// Reduced: what is lost, or no" },
	{ "Test", NEEDED, ONCE, "// Test: tests/evolutions/<area>/<evolution>" },
	{ "After", OPTIONAL, OFTEN, NULL },
	{ "Options", OPTIONAL, ONCE, NULL },
	{ "Optional", OPTIONAL, ONCE, NULL },
	{ "Keeps", OPTIONAL, OFTEN, NULL },
	{ "Comments", OPTIONAL, OFTEN, NULL },
	{ "Example", OPTIONAL, OFTEN, NULL },
	{ "Keywords", OPTIONAL, OFTEN, NULL },
	{ "Copyright", OPTIONAL, OFTEN, NULL },
	{ "URL", OPTIONAL, OFTEN, NULL },
};

static const struct rule_of_key *rule_of(const char *key)
{
	for (size_t i = 0; i < ARRAY_LEN(keys); i++)
		if (str_equal(keys[i].key, key))
			return &keys[i];
	return NULL;
}

static void check_presence(struct lint *lint, const struct linted *e, const struct head *head)
{
	for (size_t i = 0; i < ARRAY_LEN(keys); i++)
		if (keys[i].needed == NEEDED && !head_find(head, keys[i].key))
			lint_find(lint, e->file, 1, "no line \"%s\"", keys[i].example);
	for (size_t i = 0; i < head->line.n; i++) {
		const struct head_line *l = &head->line.v[i];
		const struct rule_of_key *rule = rule_of(l->key);
		const struct head_line *first = head_find(head, l->key);

		if (!rule)
			lint_find(lint, e->file, l->line, "%s: is no line of an evolution's head",
				  l->key);
		else if (!*l->value)
			lint_find(lint, e->file, l->line, "%s: says nothing", l->key);
		else if (lint_is_open(l->value))
			lint_find(lint, e->file, l->line, "%s: is still to be filled in", l->key);
		else if (rule->times == ONCE && first != l)
			lint_find(lint, e->file, l->line, "%s: stands in line %u already", l->key,
				  first->line);
	}
}

static bool is_release(const char *s)
{
	size_t major, minor;

	if (*s++ != 'v')
		return false;
	major = strspn(s, "0123456789");
	if (!major || s[major] != '.')
		return false;
	s += major + 1;
	minor = strspn(s, "0123456789");
	return minor && !s[minor];
}

/*
 * 123456789abc ("subject"), v6.1; or, said openly where nobody could find the
 * commit: not found (its subject or the place that it changed), v6.1
 */
static bool is_upstream(const char *s)
{
	static const char not_found[] = "not found (";
	size_t digits = strspn(s, "0123456789abcdef");
	const char *end = strrchr(s, ',');
	bool released = end && is_release(end + 1 + strspn(end + 1, " "));

	if (str_starts(s, not_found))
		return released && end > s + strlen(not_found) + 1 && str_starts(end - 1, "),");
	return released && digits == 12 && str_starts(s + digits, " (\"") && end > s + digits + 4 &&
	       str_starts(end - 2, "\"),");
}

static void check_values(struct lint *lint, const struct linted *e, const struct head *head)
{
	static const char *const confidence[] = { "High", "Moderate", "Low" };
	const struct head_line *l = head_find(head, "Upstream");
	bool known = false;

	if (l && *l->value && !lint_is_open(l->value) && !is_upstream(l->value))
		lint_find(lint, e->file, l->line,
			  "Upstream: takes 12 digits of a commit, (\"its subject\"), and the "
			  "release, as in 123456789abc (\"x: y\"), v6.1");
	l = head_find(head, "Confidence");
	for (size_t i = 0; l && i < ARRAY_LEN(confidence); i++)
		known |= str_equal(l->value, confidence[i]);
	if (l && *l->value && !known && !lint_is_open(l->value))
		lint_find(lint, e->file, l->line, "Confidence: is High, Moderate or Low, not %s",
			  l->value);
	l = head_find(head, "SPDX-License-Identifier");
	if (l && (l->line != 1 || !str_equal(l->value, "GPL-2.0")))
		lint_find(lint, e->file, l->line,
			  "the license is GPL-2.0, and said in the first line");
	l = head_find(head, HEAD_PURPOSE);
	if (l && *l->value && !lint_is_open(l->value) && !str_ends(l->value, "."))
		lint_find(lint, e->file, l->line, "%s is no sentence: it has no full stop",
			  HEAD_PURPOSE);
	l = head_find(head, "Optional");
	if (l && !str_equal(l->value, "yes"))
		lint_find(lint, e->file, l->line, "Optional: is yes, or left out");
}

static void check_condition(struct lint *lint, const struct linted *e, const struct head *head)
{
	for (size_t i = 0; i < head->line.n; i++) {
		const struct head_line *l = &head->line.v[i];
		struct strbuf error = { 0 };

		if (str_equal(l->key, "When") && *l->value && !lint_is_open(l->value) &&
		    question_check(l->value, &error))
			lint_find(lint, e->file, l->line, "When: %s", error.s);
		strbuf_free(&error);
	}
}

static bool is_name(const char *s, size_t len)
{
	size_t n = str_word(s);

	return n && n == len && !isdigit((unsigned char)*s);
}

/* "f", "s.m", "struct s", "<linux/x.h>", and "<s.m>.n": a member of what has no tag of its own */
static bool is_api(const char *s)
{
	static const char *const tags[] = { "struct ", "union ", "enum " };
	const char *dot = strchr(s, '.');

	if (*s == '<') {
		const char *inner = strstr(s, ">.");

		return inner ? is_name(inner + 2, strlen(inner + 2)) : str_ends(s, ".h>");
	}
	for (size_t i = 0; i < ARRAY_LEN(tags); i++)
		if (str_starts(s, tags[i]))
			return is_name(s + strlen(tags[i]), strlen(s) - strlen(tags[i]));
	if (dot)
		return is_name(s, dot - s) && is_name(dot + 1, strlen(dot + 1));
	return is_name(s, strlen(s));
}

static void check_provides(struct lint *lint, const struct linted *e)
{
	const struct entry *entry = e->entry;
	unsigned int line = lint_key_line(entry, "Provides");

	for (size_t i = 0; i < entry->n_provides; i++) {
		const char *api = entry->provides[i];

		if (!is_api(api))
			lint_find(lint, e->file, line,
				  "Provides: %s is no API: name, struct.member, struct name or "
				  "<linux/x.h>",
				  api);
		for (size_t k = 0; k < i; k++)
			if (str_equal(entry->provides[k], api))
				lint_find(lint, e->file, line, "Provides: names %s twice", api);
	}
}

static void check_test_line(struct lint *lint, const struct linted *e, const struct head *head)
{
	const struct head_line *l = head_find(head, "Test");
	char *wanted = xasprintf("tests/evolutions/%s", e->entry->name);

	if (l && *l->value && !lint_is_open(l->value) && !str_equal(l->value, wanted))
		lint_find(lint, e->file, l->line, "Test: is %s, not %s", wanted, l->value);
	free(wanted);
}

/*
 * lint_head() - the lines at an evolution's beginning
 * @lint: gets what is wrong
 * @e: the evolution
 * @head: its head
 */
void lint_head(struct lint *lint, const struct linted *e, const struct head *head)
{
	check_presence(lint, e, head);
	check_values(lint, e, head);
	check_condition(lint, e, head);
	check_provides(lint, e);
	check_test_line(lint, e, head);
}

static const struct entry *named(const struct lint *lint, const char *name)
{
	const struct entry_list *list = &lint->library.evolution;

	for (size_t i = 0; i < list->n; i++)
		if (str_equal(list->v[i].name, name))
			return &list->v[i];
	return NULL;
}

/* Does a way of After: lines lead from @e to @goal? @left: how many steps may be taken. */
static bool leads_to(const struct lint *lint, const struct entry *e, const struct entry *goal,
		     size_t left)
{
	for (size_t i = 0; i < e->n_after && left; i++) {
		const struct entry *next = named(lint, e->after[i]);

		if (next && (next == goal || leads_to(lint, next, goal, left - 1)))
			return true;
	}
	return false;
}

/*
 * lint_order() - what evolutions say of their order
 * @lint: gets what is wrong
 */
void lint_order(struct lint *lint)
{
	for (size_t i = 0; i < lint->evolution.n; i++) {
		const struct linted *e = &lint->evolution.v[i];
		unsigned int line = e->entry->n_after ? lint_key_line(e->entry, "After") : 0;

		for (size_t k = 0; k < e->entry->n_after; k++)
			if (!named(lint, e->entry->after[k]))
				lint_find(lint, e->file, line, "After: there is no evolution %s",
					  e->entry->after[k]);
		if (leads_to(lint, e->entry, e->entry, lint->library.evolution.n))
			lint_find(lint, e->file, line, "After: leads back to this evolution");
	}
}
