// SPDX-License-Identifier: GPL-2.0
/* One gap, one way to close it: no two entries of the library for one API on one target. */
#include "lint_parts.h"

#include <stdlib.h>
#include <string.h>

#include "overlap.h"
#include "question.h"
#include "str.h"
#include "when.h"

/* The first API that both provide, or NULL. */
static const char *shared_api(const struct entry *a, const struct entry *b)
{
	for (size_t i = 0; i < a->n_provides; i++)
		for (size_t k = 0; k < b->n_provides; k++)
			if (!strcmp(a->provides[i], b->provides[k]))
				return a->provides[i];
	return NULL;
}

static bool is_condition(const char *when)
{
	struct strbuf error = { 0 };
	bool is = !*when || !question_check(when, &error);

	strbuf_free(&error);
	return is;
}

static void check_pair(struct lint *lint, const struct linted *e, const struct entry *other)
{
	const char *api = shared_api(e->entry, other);
	struct strbuf where = { 0 };

	if (api && is_condition(e->entry->when) && is_condition(other->when) &&
	    conditions_overlap(e->entry->when, other->when, &where))
		lint_find(lint, e->file, lint_key_line(e->entry, "Provides"),
			  "%s provides %s, too, and both conditions can be true: %s", other->name,
			  api, where.s ? where.s : "always");
	strbuf_free(&where);
}

/* Is it looked at, too, and comes before the evolution with number @n? Then the pair is done. */
static bool is_done(const struct lint *lint, const struct entry *other, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (lint->evolution.v[i].entry == other)
			return true;
	return false;
}

/*
 * lint_overlaps() - evolutions for what another one, a compat source or a bundle is for
 * @lint: gets what is wrong
 */
void lint_overlaps(struct lint *lint)
{
	const struct entry_list *list[] = { &lint->library.evolution, &lint->library.compat,
					    &lint->library.bundle };

	for (size_t i = 0; i < lint->evolution.n; i++) {
		const struct linted *e = &lint->evolution.v[i];

		for (size_t k = 0; k < ARRAY_LEN(list); k++)
			for (size_t n = 0; n < list[k]->n; n++)
				if (&list[k]->v[n] != e->entry && !is_done(lint, &list[k]->v[n], i))
					check_pair(lint, e, &list[k]->v[n]);
	}
}

static void ask_pairs(struct lint *lint, const struct linted *e, struct facts *target,
		      const char *name)
{
	for (size_t i = 0; i < lint->library.evolution.n; i++) {
		const struct entry *other = &lint->library.evolution.v[i];
		const char *api = other == e->entry ? NULL : shared_api(e->entry, other);

		if (api && when_answer(other, target, NULL) == ANSWER_YES)
			lint_find(lint, e->file, lint_key_line(e->entry, "Provides"),
				  "%s: %s provides %s there, too", name, other->name, api);
	}
}

/**
 * lint_ask() - ask a kernel the evolutions' conditions
 * @lint: gets what is wrong: no answer, or two evolutions for one API
 * @target: the kernel's facts
 * @name: what to call it
 */
void lint_ask(struct lint *lint, struct facts *target, const char *name)
{
	for (size_t i = 0; i < lint->evolution.n; i++) {
		const struct linted *e = &lint->evolution.v[i];
		enum answer answer;

		if (!is_condition(e->entry->when) ||
		    (!facts_know_exports(target) && strstr(e->entry->when, "HAVE_EXPORT")))
			continue;
		answer = when_answer(e->entry, target, NULL);
		if (answer == ANSWER_UNKNOWN)
			lint_find(lint, e->file, lint_key_line(e->entry, "When"),
				  "%s: its headers leave the answer unknown", name);
		else if (answer == ANSWER_YES)
			ask_pairs(lint, e, target, name);
	}
}
