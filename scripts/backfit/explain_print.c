// SPDX-License-Identifier: GPL-2.0
#include "explain_print.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "api.h"
#include "columns.h"
#include "consequence.h"
#include "describe.h"

enum {
	MOST_CHANGES = 40,
	MOST_USERS = 5,
	MOST_NAMED = 4,
};

static const char *side_name(const struct kernel *kernel)
{
	return kernel->release ? kernel->release : "?";
}

/* What a kernel says: its declaration, or why there is none. */
static char *side_text(const struct explanation *x, const struct fact *fact, bool there)
{
	if (x->is_header)
		return xstrdup(there ? x->api : "no such header");
	return fact ? fact_declaration(fact) : xstrdup("never declared");
}

static char *side_place(const struct fact *fact)
{
	return fact && fact->file ? xasprintf("%s:%u", fact->file, fact->line) : xstrdup("");
}

static void print_sides(const struct explainer *e, const struct explanation *x, unsigned int width)
{
	char *name[2] = { xstrdup(side_name(e->plan.newest)), xstrdup(side_name(e->plan.target)) };
	char *place[2] = { side_place(x->newer), side_place(x->older) };
	char *text[2] = { side_text(x, x->newer, x->on_newest),
			  side_text(x, x->older, x->on_target) };

	columns_print(name, place, text, width);
	for (int i = 0; i < 2; i++) {
		free(name[i]);
		free(place[i]);
		free(text[i]);
	}
}

/* Other headers' definitions of what a kernel shows; of a member, of its record. */
static unsigned int others_of(struct facts *facts, const struct fact *fact,
			      const struct fact *const **definition)
{
	if (fact && fact->kind == FACT_MEMBER)
		fact = facts_record(facts, fact->parent);
	return fact ? facts_definitions(facts, fact->kind, fact->name, definition) : 0;
}

static bool is_shown(const struct fact *shown, const struct fact *fact)
{
	return str_equal(shown->file, fact->file);
}

static void print_others(const struct kernel *kernel, struct facts *facts, const struct fact *shown)
{
	const struct fact *const *definition;
	unsigned int n = others_of(facts, shown, &definition), told = 0;

	for (unsigned int i = 0; i < n && told <= MOST_NAMED; i++) {
		char *place = fact_place(definition[i]);

		if (!is_shown(shown, definition[i]) && told++ < MOST_NAMED)
			printf("  %-12s also defined in %s\n", side_name(kernel), place);
		free(place);
	}
	if (told > MOST_NAMED)
		printf("  %-12s and in %u more header%s\n", "", n - 1 - MOST_NAMED,
		       n - 1 - MOST_NAMED == 1 ? "" : "s");
}

static json_t *others_json(struct facts *facts, const struct fact *shown)
{
	const struct fact *const *definition;
	unsigned int n = others_of(facts, shown, &definition);
	json_t *json = json_array();

	for (unsigned int i = 0; i < n; i++) {
		char *text = fact_declaration(definition[i]);

		if (!is_shown(shown, definition[i]))
			json_array_append_new(json, json_pack("{s:s, s:i, s:s}", "file",
							      definition[i]->file, "line",
							      (int)definition[i]->line,
							      "declaration", text));
		free(text);
	}
	return json;
}

static void print_changes(const struct explanation *x)
{
	bool members = x->newer && api_is_tag(x->newer->kind) && x->older;
	size_t n = x->diff.change.n;

	for (size_t i = 0; i < n && i < MOST_CHANGES; i++) {
		const struct change *c = &x->diff.change.v[i];

		if (c->kind == CHANGE_NEW || c->kind == CHANGE_GONE)
			continue;
		printf("  %-12s ", change_kind_name(c->kind));
		if (members && (c->what == FACT_MEMBER || c->what == FACT_ENUMERATOR))
			printf("%s: ", c->api);
		puts(c->words);
	}
	if (n > MOST_CHANGES)
		printf("  and %zu more differences (backfit diff lists them)\n", n - MOST_CHANGES);
}

static void print_entry(const struct entry *entry)
{
	if (entry->purpose)
		printf("               %s\n", entry->purpose);
	if (entry->upstream)
		printf("               upstream: %s\n", entry->upstream);
}

static void print_gap(const struct explainer *e, const struct explanation *x, const struct gap *gap)
{
	const struct entry *entry = explain_entry(e, gap);

	printf("  %-12s ", resolution_name(gap->resolution));
	if (strcmp(gap->api, x->api))
		printf("%s: ", gap->api);
	printf("%s\n", gap->by ? gap->by : gap->why);
	if (entry)
		print_entry(entry);
	if (gap->reduced)
		printf("               REDUCED: %s\n", gap->reduced);
}

/* Each line of a text, set off. */
static void print_lines(const char *text)
{
	while (text && *text) {
		size_t len = strcspn(text, "\n");

		printf("               %.*s\n", (int)len, text);
		text += len + (text[len] == '\n');
	}
}

/* Members that nothing gives, which were told of as changes, in one line. */
static void print_unresolved_members(const struct explanation *x)
{
	unsigned int n = 0, told = 0;

	for (size_t i = 0; i < x->gap.n; i++)
		n += x->gap.v[i]->resolution == UNRESOLVED && strcmp(x->gap.v[i]->api, x->api);
	if (!n)
		return;
	printf("  %-12s %u member%s: ", resolution_name(UNRESOLVED), n, n == 1 ? "" : "s");
	for (size_t i = 0; i < x->gap.n && told < MOST_NAMED; i++)
		if (x->gap.v[i]->resolution == UNRESOLVED && strcmp(x->gap.v[i]->api, x->api))
			printf("%s%s", told++ ? ", " : "", x->gap.v[i]->api);
	puts(told < n ? ", ..." : "");
}

static void print_gaps(const struct explainer *e, const struct explanation *x)
{
	for (size_t i = 0; i < x->gap.n; i++)
		if (x->gap.v[i]->resolution != UNRESOLVED || !strcmp(x->gap.v[i]->api, x->api))
			print_gap(e, x, x->gap.v[i]);
	print_lines(x->nearest);
	print_unresolved_members(x);
}

/* Whether a module can use it on the target, and each reason on a line of its own. */
static void print_usable(const struct explainer *e, const struct explanation *x)
{
	struct strbuf why = { 0 };

	/* That it is nowhere was said above. */
	if (x->is_header || x->usable.reason == USABLE_ABSENT)
		return;
	printf("  %-12s %s\n", "on target", usable_phrase(x->usable.reason));
	usable_explain(e->plan.target_facts, &x->usable, &why);
	print_lines(why.s);
	strbuf_free(&why);
}

static void print_users(const struct explainer *e, const struct explanation *x)
{
	const struct tree_uses *uses = &x->uses;

	printf("  %-12s ", "used in");
	if (!uses->files) {
		printf("unknown: %s has no sources of drivers\n", e->plan.newest->source);
		return;
	}
	printf("%zu of %u files of drivers in %s", uses->user.n, uses->files,
	       side_name(e->plan.newest));
	if (uses->modules)
		printf(", %u of them a module's main file", uses->modules);
	putchar('\n');
	for (size_t i = 0; i < uses->user.n && i < MOST_USERS; i++)
		printf("               %s:%u\n", uses->user.v[i].file, uses->user.v[i].line);
	if (uses->user.n > MOST_USERS)
		printf("               and %zu more\n", uses->user.n - MOST_USERS);
}

static void print_one(const struct explainer *e, const struct explanation *x, unsigned int width)
{
	char *means = consequence(x);

	printf("%s\n", x->api);
	print_sides(e, x, width);
	print_others(e->plan.newest, e->plan.newest_facts, x->newer);
	print_others(e->plan.target, e->plan.target_facts, x->older);
	print_changes(x);
	print_usable(e, x);
	print_gaps(e, x);
	printf("  %-12s %s\n", "so", means);
	print_users(e, x);
	free(means);
}

/**
 * explain_print() - print explanations for people
 * @explainer: the explanations
 * @width: how many columns a line has; both declarations stand beside each
 *	other where that is enough
 */
void explain_print(const struct explainer *explainer, unsigned int width)
{
	for (size_t i = 0; i < explainer->explained.n; i++) {
		if (i)
			putchar('\n');
		print_one(explainer, &explainer->explained.v[i], width);
	}
}

static json_t *side_json(const struct explanation *x, struct facts *facts, const struct fact *fact,
			 bool there)
{
	char *text;
	json_t *json;

	if (!there)
		return json_null();
	text = side_text(x, fact, there);
	json = json_pack("{s:s, s:s, s:i, s:s, s:o}", "kind",
			 fact ? fact_kind_name(fact->kind) : "header", "file",
			 fact && fact->file ? fact->file : x->api, "line",
			 fact ? (int)fact->line : 0, "declaration", text, "others",
			 others_json(facts, fact));
	free(text);
	return json;
}

static json_t *changes_json(const struct explanation *x)
{
	json_t *json = json_array();

	for (size_t i = 0; i < x->diff.change.n; i++) {
		const struct change *c = &x->diff.change.v[i];

		json_array_append_new(json, json_pack("{s:s, s:s, s:s}", "kind",
						      change_kind_name(c->kind), "api", c->api,
						      "words", c->words));
	}
	return json;
}

static json_t *gaps_json(const struct explainer *e, const struct explanation *x)
{
	json_t *json = json_array();

	for (size_t i = 0; i < x->gap.n; i++) {
		const struct gap *gap = x->gap.v[i];
		const struct entry *entry = explain_entry(e, gap);

		json_array_append_new(json, json_pack("{s:s, s:s, s:s, s:s?, s:s?, s:s?}", "api",
						      gap->api, "why", gap->why, "resolution",
						      resolution_name(gap->resolution), "by",
						      gap->by, "reduced", gap->reduced, "upstream",
						      entry ? entry->upstream : NULL));
	}
	return json;
}

static json_t *lines_json(const char *text)
{
	json_t *json = json_array();

	while (text && *text) {
		size_t len = strcspn(text, "\n");

		json_array_append_new(json, json_stringn(text, len));
		text += len + (text[len] == '\n');
	}
	return json;
}

static json_t *users_json(const struct tree_uses *uses)
{
	json_t *json = json_array();

	for (size_t i = 0; i < uses->user.n; i++)
		json_array_append_new(json,
				      json_pack("{s:s, s:i, s:b}", "file", uses->user.v[i].file,
						"line", (int)uses->user.v[i].line, "module",
						(int)uses->user.v[i].is_module));
	return json;
}

static json_t *one_json(const struct explainer *e, const struct explanation *x)
{
	char *means = consequence(x);
	json_t *json = json_pack(
		"{s:s, s:s, s:o, s:o, s:o, s:s, s:o, s:o, s:s, s:i, s:o}", "name", x->name, "api",
		x->api, "newest", side_json(x, e->plan.newest_facts, x->newer, x->on_newest),
		"target", side_json(x, e->plan.target_facts, x->older, x->on_target), "changes",
		changes_json(x), "usable", x->is_header ? "" : usable_phrase(x->usable.reason),
		"gaps", gaps_json(e, x), "nearest", lines_json(x->nearest), "consequence", means,
		"files searched", (int)x->uses.files, "users", users_json(&x->uses));

	free(means);
	return json;
}

/**
 * explain_json() - explanations for tools
 * @explainer: the explanations
 *
 * Return: a JSON text, which the caller frees.
 */
char *explain_json(const struct explainer *explainer)
{
	json_t *apis = json_array(), *root;
	char *text;

	for (size_t i = 0; i < explainer->explained.n; i++)
		json_array_append_new(apis, one_json(explainer, &explainer->explained.v[i]));
	root = json_pack("{s:s, s:s, s:i, s:o}", "newest", side_name(explainer->plan.newest),
			 "target", side_name(explainer->plan.target), "unresolved",
			 (int)explain_unresolved(explainer), "apis", apis);
	text = json_dumps(root, JSON_INDENT(2));
	json_decref(root);
	return text;
}
