// SPDX-License-Identifier: GPL-2.0
/*
 * A name that a kernel lacks was often renamed, and keeps words of the old one
 * then (del_timer_sync, timer_delete_sync), or is misspelt. The first is found
 * by the words that two names share, where a rare word says more than a common
 * one, the second by the letters that differ.
 */
#include "nearest.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "describe.h"

enum {
	MAX_WORDS = 12,
	MAX_LENGTH = 63,
	MAX_LETTERS = 2, /* that may differ */
	SAME_BEGINNING = 3, /* letters that make a word like a longer one */
	SHOWN = 4,
	MOST_LISTED = 3,
};

#define LIKE_ENOUGH 0.45

struct word {
	const char *s;
	size_t len;
};

/* A name taken apart at its underscores. */
struct words {
	struct word v[MAX_WORDS];
	unsigned int n;
};

/**
 * struct wanted - what is looked for
 * @weight: of each of its words: the rarer, the more
 * @total: of all
 * @other: the weight of a word that it has not
 * @bit: of each of its words, see word_bit()
 * @letters: see bits_of_letters()
 */
struct wanted {
	const char *name;
	size_t len;
	struct words words;
	double weight[MAX_WORDS];
	double total, other;
	uint64_t bit[MAX_WORDS], letters;
};

static struct words words_of(const char *name)
{
	struct words w = { .n = 0 };

	while (*name && w.n < MAX_WORDS) {
		size_t len = strcspn(name, "_");

		if (len)
			w.v[w.n++] = (struct word){ name, len };
		name += len;
		name += *name == '_';
	}
	return w;
}

/* 1 for the same word, less for one that begins as the other does, or 0. */
static double word_likeness(const struct word *a, const struct word *b)
{
	size_t len = a->len < b->len ? a->len : b->len;

	if (strncasecmp(a->s, b->s, len) != 0)
		return 0;
	if (a->len == b->len)
		return 1;
	return len >= SAME_BEGINNING ? 0.7 : 0;
}

static struct wanted wanted_of(const char *name)
{
	struct wanted w = { .name = name, .len = strlen(name), .words = words_of(name) };

	for (unsigned int i = 0; i < w.words.n; i++)
		w.total += w.weight[i] = 1;
	w.other = 1;
	return w;
}

/* How rare: the doublings from @often to @all. */
static double rarity(unsigned long often, unsigned long all)
{
	double weight = 1;

	for (often++; often < all; often *= 2)
		weight++;
	return weight;
}

/*
 * Bits for a word, such that words of any likeness have a bit in common: those that
 * begin alike share three letters, shorter ones must be the same.
 */
static uint64_t word_bit(const struct word *word)
{
	unsigned int hash = 0;

	for (size_t i = 0; i < word->len && i < SAME_BEGINNING; i++)
		hash = hash * 31 + tolower((unsigned char)word->s[i]);
	return (uint64_t)1 << (hash * 2654435761u >> 26);
}

static uint64_t bits_of_words(const char *name)
{
	struct words w = words_of(name);
	uint64_t bits = 0;

	for (unsigned int i = 0; i < w.n; i++)
		bits |= word_bit(&w.v[i]);
	return bits;
}

/* Which characters stand in a name. An insertion, removal or exchange changes two bits at most. */
static uint64_t bits_of_letters(const char *name)
{
	uint64_t bits = 0;

	for (; *name; name++)
		bits |= (uint64_t)1 << (*name & 63);
	return bits;
}

/* Can a name be like enough? Most cannot, and that is cheap to see. */
static bool may_be_like(const struct wanted *w, const struct near_name *name)
{
	double most = 0;

	for (unsigned int i = 0; i < w->words.n; i++)
		if (w->bit[i] & name->words)
			most += w->weight[i];
	if (most >= LIKE_ENOUGH * w->total)
		return true;
	return name->len <= w->len + MAX_LETTERS && w->len <= name->len + MAX_LETTERS &&
	       __builtin_popcountll(w->letters ^ name->letters) <= 2 * MAX_LETTERS;
}

/* Among how many names a word stands; it is counted once. */
static unsigned long count_word(struct near_names *names, const struct word *word)
{
	void **known = map_put_n(&names->often, word->s, word->len);
	const char *text = map_key(known);
	unsigned long often = 0;

	if (*known)
		return (unsigned long)(uintptr_t)*known - 1;
	for (size_t i = 0; i < names->name.n; i++)
		often += strstr(names->name.v[i].text, text) != NULL;
	*known = (void *)(uintptr_t)(often + 1);
	return often;
}

/* Rare words weigh more: how often each stands among all names. */
static void weigh(struct wanted *w, struct near_names *names)
{
	w->total = 0;
	for (unsigned int k = 0; k < w->words.n; k++) {
		unsigned long often = count_word(names, &w->words.v[k]);

		w->total += w->weight[k] = rarity(often, names->name.n);
		w->bit[k] = word_bit(&w->words.v[k]);
	}
	w->letters = bits_of_letters(w->name);
	w->other = rarity(0, names->name.n) / 2;
}

static double shared_words(const struct wanted *w, const char *name)
{
	struct words other = words_of(name);
	bool used[MAX_WORDS] = { false };
	double shared = 0;
	unsigned int matched = 0;

	for (unsigned int i = 0; i < w->words.n; i++) {
		double best = 0;
		unsigned int at = 0;

		for (unsigned int k = 0; k < other.n; k++) {
			double like = used[k] ? 0 : word_likeness(&w->words.v[i], &other.v[k]);

			if (like > best) {
				best = like;
				at = k;
			}
		}
		if (best > 0) {
			used[at] = true;
			matched++;
			shared += best * w->weight[i];
		}
	}
	if (shared <= 0)
		return 0;
	return shared / (w->total + (other.n - matched) * w->other * 0.6);
}

/* How many letters differ, by insertion, removal or exchange; more than MAX_LETTERS is many. */
static unsigned int letters(const char *a, size_t n, const char *b, size_t m)
{
	unsigned int row[MAX_LENGTH + 1];

	if (n > MAX_LENGTH || m > MAX_LENGTH || n > m + MAX_LETTERS || m > n + MAX_LETTERS)
		return MAX_LETTERS + 1;
	for (size_t k = 0; k <= m; k++)
		row[k] = k;
	for (size_t i = 1; i <= n; i++) {
		unsigned int diagonal = row[0], least = row[0] = i;

		for (size_t k = 1; k <= m; k++) {
			unsigned int keep = diagonal + (a[i - 1] != b[k - 1]);

			diagonal = row[k];
			if (row[k] + 1 < keep)
				keep = row[k] + 1;
			if (row[k - 1] + 1 < keep)
				keep = row[k - 1] + 1;
			row[k] = keep;
			least = keep < least ? keep : least;
		}
		if (least > MAX_LETTERS)
			return least;
	}
	return row[m];
}

static double likeness(const struct wanted *w, const char *name)
{
	size_t len = strlen(name);
	double by_words = shared_words(w, name), by_letters = 0;
	unsigned int differ = letters(w->name, w->len, name, len);

	if (differ <= MAX_LETTERS && w->len > 3)
		by_letters = 1 - 1.5 * differ / w->len;
	return by_words > by_letters ? by_words : by_letters;
}

/**
 * nearest_likeness() - how much alike are two names?
 * @a: a name
 * @b: another
 *
 * Return: from 0, nothing in common, to 1, the same; all words count alike.
 */
double nearest_likeness(const char *a, const char *b)
{
	struct wanted w = wanted_of(a);

	return likeness(&w, b);
}

/* The best so far, the best first. */
struct best {
	struct {
		const char *name;
		enum fact_kind kind;
		double like;
	} v[SHOWN];
	unsigned int n;
};

static void offer(struct best *best, const char *name, enum fact_kind kind, double like)
{
	unsigned int at = best->n;

	if (like < LIKE_ENOUGH)
		return;
	for (unsigned int i = 0; i < best->n; i++)
		if (!strcmp(best->v[i].name, name))
			return;
	while (at && best->v[at - 1].like < like)
		at--;
	if (at >= SHOWN)
		return;
	if (best->n < SHOWN)
		best->n++;
	memmove(&best->v[at + 1], &best->v[at], (best->n - 1 - at) * sizeof(*best->v));
	best->v[at].name = name;
	best->v[at].kind = kind;
	best->v[at].like = like;
}

/* "_LINUX_TIMER_H", which every header has one of. */
static bool is_guard(enum fact_kind kind, const char *name)
{
	return kind == FACT_MACRO && *name == '_' &&
	       (str_ends(name, "_H") || str_ends(name, "_H_"));
}

static void add_name(enum fact_kind kind, const char *name, void *data)
{
	struct near_names *names = data;
	struct near_name *added;

	if (is_guard(kind, name))
		return;
	added = vec_push(&names->name);
	added->text = arena_strdup(&names->arena, name);
	added->kind = kind;
	added->len = strlen(name);
	added->words = bits_of_words(name);
	added->letters = bits_of_letters(name);
}

static bool is_type_kind(enum fact_kind kind)
{
	return kind == FACT_STRUCT || kind == FACT_UNION || kind == FACT_ENUM ||
	       kind == FACT_TYPEDEF;
}

static void tell_best(const struct best *best, struct facts *facts, struct strbuf *out)
{
	for (unsigned int i = 0; i < best->n; i++) {
		const struct fact *fact = facts_find(facts, best->v[i].kind, best->v[i].name);
		char *place = fact_place(fact);

		if (place)
			strbuf_printf(out, "%s%s\n", i ? "         " : "nearest: ", place);
		free(place);
	}
	if (best->n) {
		const struct fact *fact = facts_find(facts, best->v[0].kind, best->v[0].name);

		if (fact && fact->file)
			strbuf_printf(out, "one would expect it in %s\n", fact->file);
	}
}

static void find_best(struct best *best, struct near_names *names, struct facts *facts,
		      const char *name, bool is_type)
{
	struct wanted w = wanted_of(name);

	if (!names->loaded)
		facts_each_name(facts, add_name, names);
	names->loaded = true;
	weigh(&w, names);
	for (size_t i = 0; i < names->name.n; i++) {
		const struct near_name *other = &names->name.v[i];

		if ((!is_type || is_type_kind(other->kind)) && may_be_like(&w, other) &&
		    strcmp(other->text, name) != 0)
			offer(best, other->text, other->kind, likeness(&w, other->text));
	}
}

/**
 * nearest_list() - the names alone that are like one that is not there
 * @names: the kernel's names; they are loaded when first needed (0.1 s)
 * @facts: the kernel's facts
 * @name: the name
 * @is_type: it is a type's; other names do not matter then
 * @out: gets at most three, with commas between them; nothing where there are none
 */
void nearest_list(struct near_names *names, struct facts *facts, const char *name, bool is_type,
		  struct strbuf *out)
{
	struct best best = { .n = 0 };

	find_best(&best, names, facts, name, is_type);
	for (unsigned int i = 0; i < best.n && i < MOST_LISTED; i++)
		strbuf_printf(out, "%s%s", i ? ", " : "", best.v[i].name);
}

/**
 * nearest_tell() - name what is like a name that is not there
 * @names: the kernel's names; they are loaded when first needed (0.1 s)
 * @facts: the kernel's facts
 * @name: the name
 * @is_type: it is a type's; other names do not matter then
 * @out: gets a line for each of the nearest, and where one would expect it; nothing
 *	where there is nothing like it
 */
void nearest_tell(struct near_names *names, struct facts *facts, const char *name, bool is_type,
		  struct strbuf *out)
{
	struct best best = { .n = 0 };

	find_best(&best, names, facts, name, is_type);
	tell_best(&best, facts, out);
}

/**
 * nearest_member_tell() - name the members that are like one that a record lacks
 * @record: the record
 * @name: the member's name
 * @out: gets a line for each
 */
void nearest_member_tell(const struct fact *record, const char *name, struct strbuf *out)
{
	struct wanted w = wanted_of(name);
	struct best best = { .n = 0 };
	unsigned int shown = 0;

	for (unsigned int i = 0; i < record->members; i++)
		if (*record->member[i]->name)
			offer(&best, record->member[i]->name, FACT_MEMBER,
			      likeness(&w, record->member[i]->name));
	for (unsigned int k = 0; k < best.n; k++)
		for (unsigned int i = 0; i < record->members; i++) {
			char *place;

			if (record->member[i]->name != best.v[k].name)
				continue;
			place = fact_place(record->member[i]);
			strbuf_printf(out, "%s%s\n", shown++ ? "         " : "nearest: ", place);
			free(place);
		}
}

/**
 * near_names_free() - give back the names
 * @names: the names
 */
void near_names_free(struct near_names *names)
{
	vec_free(&names->name);
	arena_free(&names->arena);
	map_free(&names->often);
	names->loaded = false;
}
