// SPDX-License-Identifier: GPL-2.0
#include "reading_check.h"

#include <fnmatch.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"

static const enum fact_kind kinds[] = { FACT_FUNCTION, FACT_VARIABLE, FACT_MACRO,  FACT_STRUCT,
					FACT_UNION,    FACT_ENUM,     FACT_TYPEDEF };

/**
 * reading_check_known() - read a list of explained differences
 * @check: the comparison
 * @path: the file: kind, name (or a pattern as of a shell), the reason; with
 *	"header" for a kind, all of that header
 *
 * Return: 0, or -1 after a message.
 */
int reading_check_known(struct reading_check *check, const char *path)
{
	char *text = file_read(path, NULL), *rest = NULL;

	if (!text) {
		report_error("%s: cannot be read", path);
		return -1;
	}
	for (char *line = strtok_r(text, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
		size_t kind = strcspn(line, " \t"), name = kind + strspn(line + kind, " \t"),
		       end = name + strcspn(line + name, " \t");

		if (*line != '#' && line[kind]) {
			line[kind] = line[end] = '\0';
			char *key = xasprintf("%s %s", line, line + name);

			map_put(&check->known, key);
			free(key);
		}
	}
	free(text);
	return 0;
}

static bool is_known(const struct reading_check *check, const char *key)
{
	if (map_has(&check->known, key))
		return true;
	map_each (&check->known, e)
		if (strpbrk(e->key, "*?[") && !fnmatch(e->key, key, 0))
			return true;
	return false;
}

/* A difference of the fact "function foo": counted, and said where nothing explains it. */
static void tell(struct reading_check *check, enum fact_kind kind, const char *name,
		 const char *where, const char *why)
{
	char *key = xasprintf("%s %s", fact_kind_name(kind), name);
	char *header = xasprintf("header %.*s", (int)strcspn(where, ":"), where);
	bool known = is_known(check, key) || is_known(check, header);

	check->tally[kind].explained += known;
	check->tally[kind].differ += !known;
	if (!check->quiet)
		printf("%s %s (%s): %s\n", known ? "EXPLAINED" : "DIFFERS", key, where, why);
	if (!known)
		map_put(&check->suspect, header + strlen("header "));
	free(key);
	free(header);
}

static void tell_fact(struct reading_check *check, const struct fact *fact, const char *name,
		      const char *why)
{
	char *where = xasprintf("%s:%u", fact->file, fact->line);

	tell(check, fact->kind, name, where, why);
	free(where);
}

/* Headers do not include all that their macros and enums speak of. */
static void need_headers(struct reading_check *check, const char *text)
{
	for (size_t len; *text; text += len) {
		const struct fact *fact;
		char *name;

		len = str_word(text);
		if (!len) {
			len = 1;
			continue;
		}
		name = xstrndup(text, len);
		fact = facts_find(check->facts, FACT_STRUCT, name);
		fact = fact && fact->members ? fact : facts_find(check->facts, FACT_MACRO, name);
		/* A macro of another header would garble the enum. */
		if (facts_find(check->facts, FACT_ENUMERATOR, name))
			fact = NULL;
		if (fact && fact->file)
			map_put(&check->expressions.before, fact->file);
		free(name);
	}
}

static void ask(const char *text, long long is, void *data)
{
	struct reading_check *check = data;
	struct reading_question *q = vec_push(&check->pending);

	need_headers(check, text);
	q->text = xstrdup(text);
	q->is = is;
}

/* What is asked of a declaration counts where the rest of it agrees. */
static void take_questions(struct reading_check *check, const struct fact *fact, const char *name)
{
	char *key = fact ? xasprintf("%s %s", fact_kind_name(fact->kind), name) : NULL;

	for (size_t i = 0; i < check->pending.n; i++) {
		struct reading_question *q = &check->pending.v[i];

		if (fact)
			expressions_add(&check->expressions, q->text, q->is, fact->file, key);
		free(q->text);
	}
	check->pending.n = 0;
	free(key);
}

static bool is_at(const struct seen *seen, const struct fact *fact)
{
	return seen->file && !strcmp(seen->file, fact->file) && seen->line == fact->line;
}

/* Did the reader take no offence at the header? */
static bool is_read(const struct reading_check *check, const char *header)
{
	return map_has(&check->reading->file, header) && !map_get(&check->reading->file, header);
}

static bool agrees(struct reading_check *check, const struct fact *fact, const struct seen *seen,
		   const char *name)
{
	bool same;

	strbuf_reset(&check->match.why);
	same = reading_match(&check->match, fact, seen);
	take_questions(check, same ? fact : NULL, name);
	return same;
}

/* One of the declarations of a name must be the fact; that at its place is asked first. */
static void compare(struct reading_check *check, const struct fact *fact, const struct seen *list,
		    const char *name)
{
	struct reading_tally *t = &check->tally[fact->kind];
	char *why = NULL;
	bool doubtful = true;

	for (int here = 1; here >= 0; here--) {
		for (const struct seen *s = list; s; s = s->next) {
			if (is_at(s, fact) != here)
				continue;
			if (agrees(check, fact, s, name)) {
				t->agree++;
				t->elsewhere += !check->reading->no_places && !here;
				free(why);
				return;
			}
			doubtful = doubtful && s->doubtful;
			if (!why)
				why = xstrdup(check->match.why.s);
		}
	}
	/* In headers with errors types that are not known become others. */
	if (doubtful || (check->reading->file.n && !is_read(check, fact->file))) {
		t->compared--;
		t->not_read++;
	} else {
		tell_fact(check, fact, name, why);
	}
	free(why);
}

static void check_fact(const struct fact *fact, void *data)
{
	struct reading_check *check = data;
	struct reading_tally *t = &check->tally[fact->kind];
	const struct reading *r = check->reading;
	bool record = fact->kind == FACT_STRUCT || fact->kind == FACT_UNION;
	char *name;
	struct seen *list;

	/* What has no tag is compared where it is used, but enums go by what they define. */
	if ((record && *fact->name == '<') ||
	    ((record || fact->kind == FACT_ENUM) && !fact->members))
		return;
	name = *fact->name == '<' ? xasprintf("<%s>", fact->member[0]->name) : xstrdup(fact->name);
	list = reading_find(r, fact->kind, name);
	if (!list && r->no_tags && *fact->name == '<') {
		free(name);
		name = xstrndup(fact->name + 1, strlen(fact->name) - 2);
		list = reading_find(r, fact->kind, name);
	}
	/* "extern typeof(function) name;" declares another function. */
	if (!list && fact->kind == FACT_VARIABLE)
		list = reading_find(r, FACT_FUNCTION, name);
	for (struct seen *s = list; s; s = s->next)
		s->matched = true;
	if (list) {
		t->compared++;
		compare(check, fact, list, name);
	} else if (is_read(check, fact->file) && !check->one_way) {
		t->compared++;
		tell_fact(check, fact, name, "it does not see that");
	} else {
		t->not_read++;
	}
	free(name);
}

/* What a typedef names without a tag, sparse calls after the typedef. */
static bool is_named_by_typedef(struct reading_check *check, const struct seen *seen)
{
	const struct fact *fact = facts_find(check->facts, FACT_TYPEDEF, seen->name);

	return check->reading->no_tags && fact && fact->type && fact->type->name &&
	       strchr(fact->type->name, '<');
}

/* The configuration is no macro in the facts. */
static bool is_configuration(struct reading_check *check, const struct seen *seen)
{
	char *symbol = xstrdup(seen->name);
	bool yes;

	if (str_ends(symbol, "_MODULE"))
		symbol[strlen(symbol) - strlen("_MODULE")] = '\0';
	yes = facts_config(check->facts, symbol) || facts_config(check->facts, seen->name);
	free(symbol);
	return yes;
}

/* Do the facts say that they do not know what the header declares? */
static bool is_unknown(struct reading_check *check, const struct seen *seen)
{
	enum header_state state =
		seen->file ? facts_header(check->facts, seen->file, NULL) : HEADER_READ;

	return state == HEADER_UNREADABLE || facts_mentioned(check->facts, seen->name);
}

static bool is_doubtful(const struct seen *seen)
{
	for (; seen; seen = seen->next)
		if (!seen->doubtful)
			return false;
	return true;
}

static void check_seen(struct reading_check *check, const struct seen *seen)
{
	struct reading_tally *t = &check->tally[seen->kind];
	bool record = seen->kind == FACT_STRUCT || seen->kind == FACT_UNION;
	char *where;

	if (record && !seen->members && !facts_find(check->facts, seen->kind, seen->name))
		return;
	t->seen++;
	if (seen->matched || is_named_by_typedef(check, seen) ||
	    facts_find(check->facts, seen->kind, seen->name))
		return;
	if (seen->kind == FACT_MACRO && map_has(&check->reading->undefined, seen->name)) {
		t->undone++;
		return;
	}
	if (seen->kind == FACT_MACRO && is_configuration(check, seen)) {
		t->config++;
		return;
	}
	if (is_unknown(check, seen) || is_doubtful(seen)) {
		t->unknown++;
		return;
	}
	where = xasprintf("%s:%u", seen->file ? seen->file : "?", seen->line);
	tell(check, seen->kind, seen->name, where, "the facts do not have it");
	free(where);
}

static void expression_differs(const char *of, const char *text, const char *header,
			       const char *why, void *data)
{
	struct reading_check *check = data;
	char *said = xasprintf("expression %s: %s", text, why);
	const char *name = strchr(of, ' ') + 1;

	for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
		if (strlen(fact_kind_name(kinds[i])) == (size_t)(name - of - 1) &&
		    str_starts(of, fact_kind_name(kinds[i]))) {
			if (map_has(&check->told, of))
				continue;
			check->tally[kinds[i]].agree--;
			tell(check, kinds[i], name, header, said);
			map_put(&check->told, of);
		}
	free(said);
}

static void print(const struct reading_check *check, struct reading_tally *all)
{
	for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
		const struct reading_tally *t = &check->tally[kinds[i]];

		if (!(check->kinds & 1u << kinds[i]))
			continue;
		printf("%s: %u compared, %u agree (%u at another place), %u explained, %u differ; %u facts it could not read; %u seen, %u taken back, %u of the configuration, %u of unreadable headers\n",
		       fact_kind_name(kinds[i]), t->compared, t->agree, t->elsewhere, t->explained,
		       t->differ, t->not_read, t->seen, t->undone, t->config, t->unknown);
		all->compared += t->compared;
		all->agree += t->agree;
		all->explained += t->explained;
		all->differ += t->differ;
		all->not_read += t->not_read;
		all->seen += t->seen;
	}
}

static void compare_all(struct reading_check *check)
{
	check->expressions.facts = check->facts;
	check->match.facts = check->facts;
	check->match.reading = check->reading;
	check->match.ask = ask;
	check->match.data = check;
	for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
		if (check->kinds & 1u << kinds[i])
			facts_each(check->facts, kinds[i], check_fact, check);
	map_each (&check->reading->named, e)
		check_seen(check, e->value);
}

/**
 * reading_check_suspects() - compare both ways, only to know which headers differ
 * @check: as for reading_check_run(); its @suspect gets them
 *
 * What the compiler would be asked is not.
 */
void reading_check_suspects(struct reading_check *check)
{
	check->quiet = true;
	compare_all(check);
	check->quiet = false;
	expressions_free(&check->expressions);
	memset(&check->expressions, 0, sizeof(check->expressions));
	memset(check->tally, 0, sizeof(check->tally));
	map_each (&check->reading->named, e)
		for (struct seen *s = e->value; s; s = s->next)
			s->matched = false;
}

/**
 * reading_check_run() - compare both ways, print the differences and the figures
 * @check: with @reader, @facts, @reading, @kinds and what is known
 *
 * Return: how many differences nothing explains, or -1 after a message.
 */
int reading_check_run(struct reading_check *check)
{
	struct reading_tally all = { 0 };
	int asked;

	compare_all(check);
	asked = expressions_compare(&check->expressions, expression_differs, check);
	if (asked < 0)
		return -1;
	print(check, &all);
	printf("expressions: %zu put to the kernel's compiler, %d differ\n",
	       check->expressions.all.n, asked);
	printf("all: %s: %u compared, %u agree, %u explained, %u differ; %u facts it could not read\n",
	       check->reader, all.compared, all.agree, all.explained, all.differ, all.not_read);
	return all.differ;
}

/**
 * reading_check_free() - give back what a comparison allocated
 * @check: its facts and reading are the caller's
 */
void reading_check_free(struct reading_check *check)
{
	reading_match_free(&check->match);
	expressions_free(&check->expressions);
	map_free(&check->known);
	map_free(&check->told);
	map_free(&check->suspect);
	vec_free(&check->pending);
}
