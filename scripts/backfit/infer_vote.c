// SPDX-License-Identifier: GPL-2.0
/*
 * Each example can be read in one or two ways. The reading that most of them share
 * is the first cluster; what it does not explain votes again.
 */
#include "infer_vote.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "map.h"

static const double most_have = 0.6; /* of a cluster's examples: a statement beside */
static const double nearly_all_have = 0.8; /* a header: there are some that many files include */

static const char *const c_words[] = { "sizeof", "struct",   "union",  "enum",	 "if",
				       "else",	 "return",   "goto",   "const",	 "unsigned",
				       "int",	 "char",     "long",   "void",	 "bool",
				       "for",	 "while",    "do",     "signed", "short",
				       "break",	 "continue", "static", "typeof", "__typeof__" };

/**
 * infer_is_c_word() - is a word the language's own?
 * @s: the word
 * @len: its length
 */
bool infer_is_c_word(const char *s, size_t len)
{
	for (size_t i = 0; i < ARRAY_LEN(c_words); i++)
		if (strlen(c_words[i]) == len && !memcmp(c_words[i], s, len))
			return true;
	return false;
}

/* The first name in a form's text that neither the target nor C knows; NULL for none. */
static char *unknown_name(const char *text, struct facts *target)
{
	bool member = false;

	for (const char *p = text; *p;) {
		size_t len = strcspn(p, " ");
		bool name = (isalpha((unsigned char)*p) || *p == '_') && str_word(p) == len;

		if (name && !member && !infer_is_c_word(p, len)) {
			char *word = xstrndup(p, len), *tag = xasprintf("struct %s", word);
			bool known = facts_any(target, word) || facts_record(target, tag);

			free(tag);
			if (!known)
				return word;
			free(word);
		}
		member = (len == 1 && *p == '.') || (len == 2 && !strncmp(p, "->", 2));
		p += len + (p[len] == ' ');
	}
	return NULL;
}

/* Has every @slot of a form's text the prefix? Then the text without it. */
static char *without_prefix(const char *text, char prefix, const char *slot)
{
	char *address = xasprintf("%c %s", prefix, slot);
	char *short_text = str_replace_all(text, address, "\x01");
	char *bare = strstr(short_text, slot), *result = NULL;

	while (bare && str_is_word(bare[strlen(slot)]))
		bare = strstr(bare + 1, slot);
	if (!bare)
		result = str_replace_all(short_text, "\x01", slot);
	free(short_text);
	free(address);
	return result;
}

/**
 * infer_general() - a form for all arguments, where it was one for addresses
 * @pattern: the pattern
 * @text: the text
 * @general_text: set to the text without needless "&" and "*", for free()
 *
 * Return: the pattern without them, for free().
 */
char *infer_general(const char *pattern, const char *text, char **general_text)
{
	char *p = xstrdup(pattern), *t = xstrdup(text), *at;
	char *from = p;

	while ((at = strstr(from, " $e"))) {
		char *slot = xasprintf("$e%c", at[3]), *shorter = NULL;
		bool prefixed = at > p + 1 && (at[-1] == '&' || at[-1] == '*') && at[-2] == ' ';

		from = at + 1;
		if (prefixed && !isdigit((unsigned char)at[4]))
			shorter = without_prefix(t, at[-1], slot);
		if (shorter) {
			memmove(at - 1, at + 1, strlen(at + 1) + 1);
			from = at;
			free(t);
			t = shorter;
		}
		free(slot);
	}
	*general_text = t;
	return p;
}

/* One reading, and how many examples share it. */
struct reading {
	char *pattern, *text;
	unsigned int votes;
};

static char *reading_key(const struct infer_form *form)
{
	char *text, *pattern = infer_general(form->pattern, form->text, &text);
	char *key = xasprintf("%s\n%s", pattern, text);

	free(pattern);
	free(text);
	return key;
}

/* What one example votes for: map keys. */
struct ballot {
	const struct infer_example *example;
	char *key[2];
	bool done;
};

static void make_ballot(struct ballot *ballot, const struct infer_example *e, struct facts *target,
			struct infer_vote *vote)
{
	*ballot = (struct ballot){ .example = e };
	for (unsigned int k = 0; k < e->forms; k++) {
		const struct infer_form *form = &e->form[k];
		char *unknown = form->open ? NULL : unknown_name(form->text, target);

		if (!form->open && !unknown)
			ballot->key[k] = reading_key(form);
		else if (form->open && !vote->why_open)
			vote->why_open = form->open;
		free(unknown);
	}
	ballot->done = !ballot->key[0] && !ballot->key[1];
	vote->open += ballot->done;
}

static const char *winner(const struct ballot *ballot, size_t n)
{
	struct map count = { 0 };
	const char *best = NULL;
	size_t most = 0;

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < 2 && !ballot[i].done; k++) {
			void **c = ballot[i].key[k] ? map_put(&count, ballot[i].key[k]) : NULL;

			if (c)
				*c = (char *)*c + 1;
		}
	map_each (&count, e)
		if ((size_t)e->value > most)
			most = (size_t)e->value;
	for (size_t i = 0; i < n && !best; i++)
		for (size_t k = 0; k < 2 && !best && !ballot[i].done; k++)
			if (ballot[i].key[k] && (size_t)map_get(&count, ballot[i].key[k]) == most)
				best = ballot[i].key[k];
	map_free(&count);
	return best;
}

static bool votes_for(const struct ballot *b, const char *key)
{
	return !b->done &&
	       ((b->key[0] && !strcmp(b->key[0], key)) || (b->key[1] && !strcmp(b->key[1], key)));
}

/* Statements that most of the examples have beside the use. */
static void add_beside(struct infer_cluster *cluster)
{
	struct map count = { 0 };

	for (size_t i = 0; i < cluster->example.n; i++) {
		const struct infer_example *e = cluster->example.v[i];
		struct map mine = { 0 };

		for (size_t k = 0; k < e->beside.n; k++)
			if (!map_has(&mine, e->beside.v[k])) {
				void **c = map_put(&count, e->beside.v[k]);

				*c = (char *)*c + 1;
				map_put(&mine, e->beside.v[k]);
			}
		map_free(&mine);
	}
	for (size_t i = 0; i < cluster->example.n; i++)
		for (size_t k = 0; k < cluster->example.v[i]->beside.n; k++) {
			const char *text = cluster->example.v[i]->beside.v[k];
			double share = text[1] == '#' ? nearly_all_have : most_have;
			double enough = share * cluster->example.n;
			size_t votes = (size_t)map_get(&count, text);

			if (votes < 2 || votes < enough)
				continue;
			*vec_push(&cluster->beside) = (struct infer_beside){ .text = text + 1,
									     .before = *text == '<',
									     .votes = votes };
			map_set(&count, text, NULL);
		}
	map_free(&count);
}

static struct infer_cluster *new_cluster(struct infer_vote *vote, const char *key)
{
	struct infer_cluster *cluster = vec_push(&vote->cluster);
	const char *newline = strchr(key, '\n');

	cluster->pattern = xstrndup(key, newline - key);
	cluster->text = xstrdup(newline + 1);
	return cluster;
}

/* The form of an example that a cluster was made of, as it stood there. */
static const struct infer_form *own_form(const struct infer_example *e, const char *key)
{
	for (unsigned int k = 0; k < e->forms; k++) {
		char *mine = e->form[k].open ? NULL : reading_key(&e->form[k]);
		bool same = mine && !strcmp(mine, key);

		free(mine);
		if (same)
			return &e->form[k];
	}
	return NULL;
}

/*
 * A statement beside it may need the thing itself whose address is given: then
 * addresses and pointers are clusters of their own.
 */
static void split_by_address(struct infer_vote *vote, size_t at, const char *key)
{
	struct infer_cluster whole = vote->cluster.v[at];
	struct map by_form = { 0 };
	bool beside = false;

	for (size_t i = 0; i < whole.example.n; i++) {
		const struct infer_form *form = own_form(whole.example.v[i], key);
		char *own = xasprintf("%s\n%s", form->pattern, form->text);
		struct infer_cluster *part = map_get(&by_form, own);

		if (!part) {
			part = xcalloc(1, sizeof(*part));
			part->pattern = xstrdup(form->pattern);
			part->text = xstrdup(form->text);
			map_set(&by_form, own, part);
		}
		*vec_push(&part->example) = whole.example.v[i];
		free(own);
	}
	map_each (&by_form, e) {
		add_beside(e->value);
		beside |= ((struct infer_cluster *)e->value)->beside.n > 0;
	}
	map_each (&by_form, e) {
		struct infer_cluster *part = e->value;

		if (beside) {
			*vec_push(&vote->cluster) = *part;
		} else {
			free(part->pattern);
			free(part->text);
			vec_free(&part->example);
		}
		free(part);
	}
	if (beside) {
		free(whole.pattern);
		free(whole.text);
		vec_free(&whole.example);
		vote->cluster.v[at] = vote->cluster.v[--vote->cluster.n];
	}
	map_free(&by_form);
}

static int by_support(const void *a, const void *b)
{
	size_t x = ((const struct infer_cluster *)a)->example.n;
	size_t y = ((const struct infer_cluster *)b)->example.n;

	return x < y ? 1 : x > y ? -1 : 0;
}

/**
 * infer_vote_make() - find what examples agree on
 * @vote: filled in; infer_vote_free() it
 * @example: the examples, which must stay
 * @n: how many
 * @target: the older kernel's facts: what a rule writes must be there
 */
void infer_vote_make(struct infer_vote *vote, const struct infer_example *const *example, size_t n,
		     struct facts *target)
{
	struct ballot *ballot = xcalloc(n + 1, sizeof(*ballot));
	size_t ballots = 0;
	const char *key;

	*vote = (struct infer_vote){ 0 };
	for (size_t i = 0; i < n; i++) {
		vote->same += example[i]->outcome == INFER_SAME;
		vote->nowhere += example[i]->outcome == INFER_NOWHERE;
		vote->changed += example[i]->outcome == INFER_CHANGED;
		if (example[i]->outcome == INFER_CHANGED)
			make_ballot(&ballot[ballots++], example[i], target, vote);
	}
	while ((key = winner(ballot, ballots))) {
		size_t at = vote->cluster.n;
		struct infer_cluster *cluster = new_cluster(vote, key);
		char *kept = xstrdup(key);

		for (size_t i = 0; i < ballots; i++)
			if (votes_for(&ballot[i], kept)) {
				*vec_push(&cluster->example) = ballot[i].example;
				ballot[i].done = true;
			}
		split_by_address(vote, at, kept);
		free(kept);
	}
	if (vote->cluster.n)
		qsort(vote->cluster.v, vote->cluster.n, sizeof(*vote->cluster.v), by_support);
	for (size_t i = 0; i < ballots; i++) {
		free(ballot[i].key[0]);
		free(ballot[i].key[1]);
	}
	free(ballot);
}

/**
 * infer_vote_free() - give back what infer_vote_make() filled in
 * @vote: the vote
 */
void infer_vote_free(struct infer_vote *vote)
{
	for (size_t i = 0; i < vote->cluster.n; i++) {
		struct infer_cluster *c = &vote->cluster.v[i];

		free(c->pattern);
		free(c->text);
		vec_free(&c->beside);
		vec_free(&c->example);
	}
	vec_free(&vote->cluster);
}
