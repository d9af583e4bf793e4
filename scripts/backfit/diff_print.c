// SPDX-License-Identifier: GPL-2.0
#include "diff_print.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "describe.h"

/* How many of a kind in one place are listed before they are summed up in a line. */
enum {
	MOST_LISTED = 6,
	MOST_NAMED = 4,
};

/* Changes that read better as one line: 40 constants that are new in one header. */
struct group {
	VEC(const struct change *) of;
	bool told;
};

static const char *release(struct facts *facts, const char *instead)
{
	const char *name = facts_info(facts, "release");

	return name ? name : instead;
}

/* What changes have in common that may be summed up; NULL where they are told one by one. */
static char *group_key(const struct change *c)
{
	const struct fact *fact = c->newer ? c->newer : c->older;
	const char *side = !c->newer ? "gone" : !c->older ? "new" : "value";

	if (c->kind == CHANGE_ENUMERATOR ||
	    (c->what == FACT_ENUMERATOR && (!c->newer || !c->older)))
		return xasprintf("%s %s %s", c->header, side,
				 fact && fact->parent ? fact->parent : "");
	if (c->kind == CHANGE_HEADER)
		return xasprintf("%s < %s", c->header, c->older->file);
	if (c->what == FACT_MACRO && (c->kind == CHANGE_NEW || c->kind == CHANGE_GONE) &&
	    !(fact->flags & FACT_FUNCTION_LIKE))
		return xasprintf("%s %s macro", c->header, side);
	return NULL;
}

static struct group *group_of(struct map *groups, const struct change *c)
{
	char *key = group_key(c);
	struct group *group = key ? map_get(groups, key) : NULL;

	free(key);
	return group;
}

static void add_to_group(struct map *groups, const struct change *c)
{
	char *key = group_key(c);
	struct group **group;

	if (!key)
		return;
	group = (struct group **)map_put(groups, key);
	if (!*group)
		*group = xcalloc(1, sizeof(**group));
	*vec_push(&(*group)->of) = c;
	free(key);
}

static void print_place(const struct change *c)
{
	if (c->line)
		printf("%s:%u: ", c->header, c->line);
	else
		printf("%s: ", c->header);
}

static const char *enum_word(const struct change *c)
{
	const struct fact *fact = c->newer ? c->newer : c->older;
	const char *tag = fact && fact->parent ? strchr(fact->parent, ' ') : NULL;

	return tag && tag[1] != '<' ? fact->parent : "an enum";
}

static void print_group(const struct group *group)
{
	const struct change *c = group->of.v[0];
	size_t n = group->of.n;

	print_place(c);
	printf("%s ", change_kind_name(c->kind));
	if (c->kind == CHANGE_HEADER)
		printf("%zu names %s: ", n, c->words);
	else if (c->what == FACT_ENUMERATOR && c->newer && c->older)
		printf("%zu of %s have other values: ", n, enum_word(c));
	else if (c->what == FACT_ENUMERATOR)
		printf("%zu of %s are %s: ", n, enum_word(c), c->newer ? "new" : "gone");
	else
		printf("%zu macros: ", n);
	for (size_t i = 0; i < n && i < MOST_NAMED; i++) {
		printf("%s%s", i ? ", " : "", group->of.v[i]->api);
		if (c->what == FACT_ENUMERATOR && c->newer && c->older)
			printf(" %s", group->of.v[i]->words);
	}
	printf(", ...\n");
}

static void print_side(struct facts *facts, const char *instead, const struct fact *fact)
{
	char *text = fact_place(fact);

	printf("\t%s: %s\n", release(facts, instead), text ? text : "-");
	free(text);
}

static void print_change(const struct diff *diff, const struct change *c, bool verbose)
{
	const struct fact *shown = c->newer ? c->newer : c->older;
	char *text = NULL;

	print_place(c);
	printf("%s %s", change_kind_name(c->kind), c->api);
	if (*c->words)
		printf(": %s", c->words);
	else if (shown && !verbose)
		printf(": %s", text = fact_declaration(shown));
	if (c->config)
		printf(" [%s]", c->config);
	putchar('\n');
	free(text);
	if (verbose && shown) {
		print_side(diff->newest, "newer", c->newer);
		print_side(diff->target, "older", c->older);
	}
}

/* The table at the end. */

enum {
	COLUMNS = 7,
};

static const char *const column_name[COLUMNS] = { "functions", "macros",      "variables", "types",
						  "members",   "enumerators", "headers" };

static int column_of(const struct change *c)
{
	switch (c->what) {
	case FACT_FUNCTION:
		return 0;
	case FACT_MACRO:
		return 1;
	case FACT_VARIABLE:
		return 2;
	case FACT_MEMBER:
		return 4;
	case FACT_ENUMERATOR:
		return 5;
	case FACT_KINDS:
		return 6;
	default:
		return 3;
	}
}

static void print_row(const char *name, const unsigned int *cell)
{
	unsigned int sum = 0;

	printf("%-12s", name);
	for (int i = 0; i < COLUMNS; i++) {
		sum += cell[i];
		if (cell[i])
			printf("%12u", cell[i]);
		else
			printf("%12s", "-");
	}
	printf("%10u\n", sum);
}

static void print_table(const struct diff *diff)
{
	unsigned int cell[CHANGE_KINDS + 1][COLUMNS] = { 0 }, config = 0;

	for (size_t i = 0; i < diff->change.n; i++) {
		const struct change *c = &diff->change.v[i];

		cell[c->kind][column_of(c)]++;
		cell[CHANGE_KINDS][column_of(c)]++;
		config += c->config != NULL;
	}
	printf("%-12s", "");
	for (int i = 0; i < COLUMNS; i++)
		printf("%12s", column_name[i]);
	printf("%10s\n", "all");
	for (enum change_kind k = 0; k < CHANGE_KINDS; k++) {
		unsigned int any = 0;

		for (int i = 0; i < COLUMNS; i++)
			any += cell[k][i];
		if (any)
			print_row(change_kind_name(k), cell[k]);
	}
	print_row("all", cell[CHANGE_KINDS]);
	if (config)
		printf("%u of them are in the headers of both and differ by configuration.\n",
		       config);
}

static void print_end(const struct diff *diff)
{
	const char *newer = release(diff->newest, "the newer kernel");
	const char *older = release(diff->target, "the older kernel");

	if (diff->change.n) {
		putchar('\n');
		print_table(diff);
		printf("new: only in %s. gone: only in %s.", newer, older);
	} else {
		printf("No difference between %s and %s.", newer, older);
	}
	if (diff->hidden)
		printf(" %u private names are left out (--all).", diff->hidden);
	putchar('\n');
}

/**
 * diff_print() - print differences for people
 * @diff: the differences
 * @verbose: both declarations of each, and nothing summed up
 */
void diff_print(const struct diff *diff, bool verbose)
{
	struct map groups = { 0 };

	for (size_t i = 0; i < diff->change.n && !verbose; i++)
		add_to_group(&groups, &diff->change.v[i]);
	for (size_t i = 0; i < diff->change.n; i++) {
		const struct change *c = &diff->change.v[i];
		struct group *group = verbose ? NULL : group_of(&groups, c);

		if (!group || group->of.n <= MOST_LISTED)
			print_change(diff, c, verbose);
		else if (!group->told)
			print_group(group);
		if (group)
			group->told = true;
	}
	print_end(diff);
	map_each (&groups, e) {
		struct group *group = e->value;

		vec_free(&group->of);
		free(group);
	}
	map_free(&groups);
}

static json_t *side_json(const struct fact *fact)
{
	char *text;
	json_t *json;

	if (!fact)
		return json_null();
	text = fact_declaration(fact);
	json = json_pack("{s:s, s:i, s:s}", "file", fact->file ? fact->file : "", "line",
			 (int)fact->line, "declaration", text);
	free(text);
	return json;
}

/**
 * diff_json() - differences for tools
 * @diff: the differences
 *
 * Return: a JSON text, which the caller frees.
 */
char *diff_json(const struct diff *diff)
{
	json_t *changes = json_array(), *root;
	char *text;

	for (size_t i = 0; i < diff->change.n; i++) {
		const struct change *c = &diff->change.v[i];

		json_array_append_new(
			changes, json_pack("{s:s, s:s, s:s, s:s, s:i, s:s, s:s?, s:o, s:o}", "kind",
					   change_kind_name(c->kind), "what", change_what_name(c),
					   "api", c->api, "header", c->header, "line", (int)c->line,
					   "words", c->words, "config", c->config, "newest",
					   side_json(c->newer), "target", side_json(c->older)));
	}
	root = json_pack("{s:s, s:s, s:i, s:i, s:o}", "newest", release(diff->newest, ""), "target",
			 release(diff->target, ""), "count", (int)diff->change.n, "hidden",
			 (int)diff->hidden, "changes", changes);
	text = json_dumps(root, JSON_INDENT(2));
	json_decref(root);
	return text;
}
