// SPDX-License-Identifier: GPL-2.0
/*
 * A question is put to one definition of a name at a time, by way of a layer in
 * which that one is the first. Whether there is such a thing any of them may
 * answer; what it is like they must agree upon, or one must be named.
 */
#include "question_several.h"

#include <stdlib.h>
#include <string.h>

#include "describe.h"
#include "meant.h"
#include "str.h"

enum {
	MOST_TOLD = 4
};

typedef VEC(const struct fact *) definitions;

static void add_definitions(struct facts *facts, enum fact_kind kind, const char *name,
			    definitions *all)
{
	const struct fact *const *definition;
	unsigned int n = facts_definitions(facts, kind, name, &definition);

	for (unsigned int i = 0; i < n; i++)
		*vec_push(all) = definition[i];
}

/* All that the question may be about, of each kind the first one first. */
static void find_definitions(const struct question_kind *kind, const struct asking *a,
			     definitions *all)
{
	const unsigned int tags = ABOUT(STRUCT) | ABOUT(UNION) | ABOUT(ENUM);
	bool tagged = strchr(a->arg[0], ' ');
	/* Where a type is asked for by one word, that is a typedef. */
	bool typedef_only = kind->about & ABOUT(TYPEDEF) && !(kind->about & ABOUT(FUNCTION));
	const struct fact *record = NULL;

	for (int k = 0; k < FACT_MEMBER; k++)
		if ((kind->about & ~tags) & 1u << k && !tagged)
			add_definitions(a->facts, k, a->arg[0], all);
	if (kind->about & tags && (tagged || !typedef_only))
		record = facts_record(a->facts, a->arg[0]);
	if (record)
		add_definitions(a->facts, record->kind, record->name, all);
}

static bool is_read_alone(struct facts *facts, const struct fact *fact)
{
	return fact->file && facts_header(facts, fact->file, NULL) == HEADER_READ_ALONE;
}

static bool is_of(const struct fact *a, const struct fact *b)
{
	return a->kind == b->kind && !strcmp(a->name, b->name);
}

/* The first one of its kind and name. */
static const struct fact *first_of(const definitions *all, const struct fact *fact)
{
	for (size_t i = 0; i < all->n; i++)
		if (is_of(all->v[i], fact))
			return all->v[i];
	return fact;
}

/*
 * What a header says that is read alone changes nothing of what others say; and a
 * declaration is no other form of a function than its definition.
 */
static bool counts(struct facts *facts, const definitions *all, const struct fact *fact)
{
	const struct fact *first = first_of(all, fact);

	if (fact == first || definitions_equal(fact, first))
		return false;
	if (fact->kind == FACT_FUNCTION && first->flags & FACT_DEFINED &&
	    !(fact->flags & FACT_DEFINED))
		return false;
	return !is_read_alone(facts, fact) || is_read_alone(facts, first);
}

/* What the question says where @fact is the first of its kind and name. */
static void ask_of(const struct question_kind *kind, const struct asking *a,
		   const struct fact *fact, struct question *q, struct evidence *evidence)
{
	struct facts *layer = facts_layer_over(a->facts);
	struct asking of = { .facts = layer, .q = q, .evidence = evidence };

	memcpy(of.arg, a->arg, sizeof(of.arg));
	facts_put(layer, (struct fact *)fact);
	kind->ask(&of);
	facts_free(layer);
}

/* Asks the others where the first one says no; the evidence was so long @before. */
static const struct fact *ask_any(const struct question_kind *kind, struct asking *a,
				  const definitions *all, size_t before)
{
	struct question other = *a->q;

	for (size_t i = 0; i < all->n; i++) {
		if (!counts(a->facts, all, all->v[i]))
			continue;
		ask_of(kind, a, all->v[i], &other, NULL);
		if (other.answer != ANSWER_YES)
			continue;
		/* The reasons are this one's. */
		if (a->evidence)
			strbuf_cut(&a->evidence->text, before);
		ask_of(kind, a, all->v[i], a->q, a->evidence);
		return all->v[i];
	}
	return NULL;
}

static void ask_all(const struct question_kind *kind, struct asking *a, const definitions *all)
{
	for (size_t i = 0; i < all->n && a->q->answer != ANSWER_UNKNOWN; i++) {
		struct question other = *a->q;

		if (!counts(a->facts, all, all->v[i]))
			continue;
		ask_of(kind, a, all->v[i], &other, NULL);
		if (other.answer == a->q->answer && other.number == a->q->number)
			continue;
		a->q->answer = ANSWER_UNKNOWN;
		if (a->evidence)
			strbuf_printf(&a->evidence->text,
				      "    its headers differ: name one of them as the last "
				      "argument\n");
	}
}

/*
 * The others than @about, which the answer is about: NULL for the first of each
 * kind. Where the answer is about none of them, all.
 */
static void tell_others(struct asking *a, const definitions *all, const struct fact *about,
			bool none)
{
	unsigned int told = 0, more = 0;

	for (size_t i = 0; i < all->n; i++) {
		const struct fact *fact = all->v[i];
		bool first = fact == first_of(all, fact) && !(about && is_of(about, fact));
		char *place;

		if (fact == about || (first && !none))
			continue;
		if (told == MOST_TOLD) {
			more++;
			continue;
		}
		place = fact_place(fact);
		strbuf_printf(&a->evidence->text, "    %sdefined in %s\n", none ? "" : "also ",
			      place);
		free(place);
		told++;
	}
	if (more)
		strbuf_printf(&a->evidence->text, "    and in %u more header%s\n", more,
			      more == 1 ? "" : "s");
}

/* Only what the named header defines; other headers' definitions are hidden. */
static const struct fact *ask_in_header(const struct question_kind *kind, struct asking *a,
					const definitions *all)
{
	const char *header = a->arg[strlen(kind->args)];
	struct facts *layer = facts_layer_over(a->facts);
	struct asking of = *a;
	const struct fact *found = NULL;

	of.facts = layer;
	for (size_t i = 0; i < all->n; i++) {
		struct fact *fact = (struct fact *)all->v[i];

		if (str_equal(fact->file, header)) {
			facts_put(layer, fact);
			found = fact;
		} else if (!facts_is_loaded(layer, fact->kind, fact->name)) {
			facts_hide(layer, fact->kind, fact->name);
		}
	}
	if (!found && a->evidence) {
		strbuf_printf(&a->evidence->text, "    not defined in %s\n", header);
		of.evidence = NULL;
	}
	kind->ask(&of);
	facts_free(layer);
	return found;
}

/**
 * question_ask() - answer a question, whichever headers define what it is about
 * @kind: the question
 * @a: what it is asked with; gets the answer
 */
void question_ask(const struct question_kind *kind, struct asking *a)
{
	bool in_header = kind->about && a->arg[strlen(kind->args)];
	const struct fact *about = NULL;
	definitions all = { 0 };
	size_t before = a->evidence ? a->evidence->text.len : 0;

	if (!in_header)
		kind->ask(a);
	/* Looking for others costs something, and is mostly not needed. */
	if (!kind->about ||
	    (!in_header && !kind->agree && !a->evidence && a->q->answer != ANSWER_NO))
		return;
	find_definitions(kind, a, &all);
	if (in_header)
		about = ask_in_header(kind, a, &all);
	else if (kind->agree)
		ask_all(kind, a, &all);
	else if (a->q->answer == ANSWER_NO)
		about = ask_any(kind, a, &all, before);
	if (a->evidence)
		tell_others(a, &all, about, in_header && !about);
	vec_free(&all);
}
