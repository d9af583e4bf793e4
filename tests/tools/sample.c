// SPDX-License-Identifier: GPL-2.0
#include "sample.h"

#include <stdlib.h>
#include <string.h>

#include "fact_use.h"

/* How the sample is spread over the kinds of facts, in hundredths. */
static const unsigned int share[FACT_KINDS] = {
	[FACT_FUNCTION] = 26, [FACT_VARIABLE] = 6,    [FACT_MACRO] = 15,
	[FACT_STRUCT] = 6,    [FACT_UNION] = 1,	      [FACT_ENUM] = 2,
	[FACT_TYPEDEF] = 8,   [FACT_ENUMERATOR] = 10, [FACT_MEMBER] = 26,
};

static uint64_t random_number(struct sample *sample, uint64_t below)
{
	uint64_t x = sample->state += 0x9e3779b97f4a7c15u;

	x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
	x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
	x ^= x >> 31;
	return below ? x % below : 0;
}

/* Drawing. */

static void add_to_pool(const struct fact *fact, void *data)
{
	struct sample *sample = data;

	*vec_push(&sample->pool) = fact;
}

static void add_members(const struct fact *record, void *data)
{
	for (unsigned int i = 0; i < record->members; i++)
		add_to_pool(record->member[i], data);
}

/*
 * A file that is only reached by way of a header ("../fs/dlm/config.h", in a
 * whole tree) is nothing that a module includes, so there is nothing to ask of.
 */
static void drop_unreachable(struct sample *sample, struct facts *facts)
{
	size_t kept = 0;

	for (size_t i = 0; i < sample->pool.n; i++)
		if (facts_header(facts, sample->pool.v[i]->file, NULL) != HEADER_MISSING)
			sample->pool.v[kept++] = sample->pool.v[i];
	sample->pool.n = kept;
}

static void fill_pool(struct sample *sample, struct facts *facts, enum fact_kind kind)
{
	sample->pool.n = 0;
	if (kind == FACT_MEMBER) {
		facts_each(facts, FACT_STRUCT, add_members, sample);
		facts_each(facts, FACT_UNION, add_members, sample);
	} else if (kind == FACT_ENUMERATOR) {
		facts_each(facts, FACT_ENUM, add_members, sample);
	} else {
		facts_each(facts, kind, add_to_pool, sample);
	}
	drop_unreachable(sample, facts);
}

static const char *full_name(struct sample *sample, const struct fact *fact)
{
	char *name = xasprintf("%s%s%s", fact->parent ? fact->parent : "", fact->parent ? "." : "",
			       fact->name);
	const char *kept = arena_strdup(&sample->arena, name);

	free(name);
	return kept;
}

static struct asked *ask(struct sample *sample, enum fact_kind kind, const char *name,
			 const char *header, const struct strbuf *text)
{
	struct asked *asked = arena_alloc(&sample->arena, sizeof(*asked));

	asked->kind = kind;
	asked->name = name;
	asked->header = header;
	asked->probe.text = arena_strdup(&sample->arena, text->s);
	*vec_push(&sample->asked) = asked;
	return asked;
}

static void draw_present(struct sample *sample, enum fact_kind kind, unsigned int n)
{
	fill_pool(sample, sample->facts, kind);
	for (unsigned int i = 0; i < n && sample->pool.n; i++) {
		size_t at = random_number(sample, sample->pool.n);
		const struct fact *fact = sample->pool.v[at];
		struct strbuf text = { 0 };
		enum unspoken said = fact_use(sample->facts, fact, &text);

		sample->pool.v[at] = sample->pool.v[--sample->pool.n];
		if (said != SPOKEN) {
			sample->unspoken[said]++;
			sample->unspoken_kind[kind]++;
			continue;
		}
		ask(sample, kind, full_name(sample, fact), fact->file, &text);
		strbuf_free(&text);
	}
}

/* Names in headers that could not be read may well exist. */
static bool is_absent(struct sample *sample, const struct fact *fact, enum fact_kind kind,
		      const char *name)
{
	if (*name == '<' || !*name || facts_mentioned(sample->facts, name))
		return false;
	if (kind == FACT_MEMBER)
		return facts_record(sample->facts, fact->parent) &&
		       !facts_member(sample->facts, fact->parent, name);
	if (kind == FACT_STRUCT || kind == FACT_UNION || kind == FACT_ENUM)
		return !facts_find(sample->facts, FACT_STRUCT, name) &&
		       !facts_find(sample->facts, FACT_UNION, name) &&
		       !facts_find(sample->facts, FACT_ENUM, name);
	if (kind == FACT_MACRO)
		return !facts_find(sample->facts, FACT_MACRO, name);
	return !facts_find(sample->facts, FACT_FUNCTION, name) &&
	       !facts_find(sample->facts, FACT_VARIABLE, name) &&
	       !facts_find(sample->facts, FACT_TYPEDEF, name) &&
	       !facts_find(sample->facts, FACT_ENUMERATOR, name);
}

/* One letter more, less or other. */
static const char *mutate(struct sample *sample, const char *name)
{
	size_t len = strlen(name), at = random_number(sample, len);
	char letter = 'a' + random_number(sample, 26);
	struct strbuf sb = { 0 };
	const char *kept;

	strbuf_add(&sb, name, at);
	switch (random_number(sample, 3)) {
	case 0:
		strbuf_putc(&sb, letter);
		strbuf_puts(&sb, name + at);
		break;
	case 1:
		strbuf_putc(&sb, letter);
		strbuf_puts(&sb, name + at + 1);
		break;
	default:
		if (!at)
			strbuf_putc(&sb, letter);
		strbuf_puts(&sb, name + at + 1);
		break;
	}
	kept = arena_strdup(&sample->arena, sb.s);
	strbuf_free(&sb);
	return kept;
}

static bool ask_absent(struct sample *sample, const struct fact *fact, enum fact_kind kind,
		       const char *name)
{
	struct strbuf text = { 0 };
	struct asked *asked;

	enum absent_use use = fact_absent_use(sample->facts, kind, fact->parent, name, &text);

	if (use == ABSENT_UNSAID)
		return false;
	asked = ask(sample, kind, arena_strdup(&sample->arena, name), fact->file, &text);
	asked->absent = true;
	asked->refused = use == ABSENT_REFUSED;
	strbuf_free(&text);
	return true;
}

/* From another kernel's facts what is not in ours; from ours what is changed by a letter. */
static unsigned int draw_absent(struct sample *sample, struct facts *from, enum fact_kind kind,
				unsigned int n)
{
	unsigned int drawn = 0;

	fill_pool(sample, from, kind);
	while (drawn < n && sample->pool.n) {
		size_t at = random_number(sample, sample->pool.n);
		const struct fact *fact = sample->pool.v[at];
		const char *name = from == sample->facts && *fact->name && *fact->name != '<'
					   ? mutate(sample, fact->name)
					   : fact->name;

		sample->pool.v[at] = sample->pool.v[--sample->pool.n];
		if (is_absent(sample, fact, kind, name))
			drawn += ask_absent(sample, fact, kind, name);
	}
	return drawn;
}

/**
 * sample_draw() - draw facts, and names that the facts lack
 * @sample: @facts and @state must be set; gets them; sample_free() it
 * @n: how many of each
 * @other: facts of other kernels, whose names are tried
 * @others: how many
 */
void sample_draw(struct sample *sample, unsigned int n, struct facts **other, unsigned int others)
{
	for (enum fact_kind kind = 0; kind < FACT_KINDS; kind++) {
		unsigned int left = n * share[kind] / 100, half = left / 2;

		draw_present(sample, kind, left);
		for (unsigned int i = 0; i < others; i++)
			left -= draw_absent(sample, other[i], kind, half / others);
		draw_absent(sample, sample->facts, kind, left);
	}
}

/**
 * sample_free() - give back what sample_draw() took
 * @sample: the sample; its facts are the caller's
 */
void sample_free(struct sample *sample)
{
	for (size_t i = 0; i < sample->asked.n; i++)
		free(sample->asked.v[i]->probe.refused);
	vec_free(&sample->asked);
	vec_free(&sample->pool);
	arena_free(&sample->arena);
}
