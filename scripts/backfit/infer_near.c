// SPDX-License-Identifier: GPL-2.0
/*
 * Candidates are weighed by four things: words of the name, types of parameters
 * and result (a structure's says more than an int), the header, and the words of
 * the comment above the declaration. Each that counted is told.
 */
#include "infer_near.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "api.h"
#include "describe.h"
#include "file.h"
#include "nearest.h"
#include "signature.h"
#include "str.h"

enum {
	SHOWN = 5,
	LOOKED_AT = 40, /* candidates whose comments are read */
	SHORTEST = 4, /* letters of a word of a comment that counts */
};

#define LIKE_ENOUGH 0.4

/**
 * struct candidate - something of the target
 * @fact: it
 * @name: how much its name is alike, from 0 to 1
 * @form: how much its types are
 * @comment: how much its comment is
 * @header: it stands in the same header
 * @same_return: it returns the same
 * @params: how many parameters have a type that the other has, too
 */
struct candidate {
	const struct fact *fact;
	double name, form, comment;
	bool header, same_return;
	unsigned int params;
};

struct search {
	const struct infer_subject *subject;
	const struct infer_setting *setting;
	VEC(struct candidate) best; /* the best first, LOOKED_AT at most */
};

static double score(const struct candidate *c)
{
	return 0.5 * c->name + 0.3 * c->form + 0.1 * c->header + 0.1 * c->comment;
}

static const struct type *function_type(const struct fact *fact)
{
	return fact->kind == FACT_FUNCTION ? fact->type : NULL;
}

/* A structure's type says more than a number's. */
static double weight_of(const struct type *type)
{
	while (type->kind == TYPE_POINTER && type->to)
		type = type->to;
	return type->kind == TYPE_BASE ? 1 : 3;
}

static bool same_type(const struct search *s, const struct type *a, const struct type *b)
{
	return signature_types(a, s->setting->newest, b, s->setting->target) == TYPES_EQUAL;
}

/* Each type of one counts once in the other, whatever their order. */
static void weigh_form(const struct search *s, struct candidate *c)
{
	const struct type *a = function_type(s->subject->newer), *b = function_type(c->fact);
	double both = 0, all = 0;
	bool *used;

	if (!a || !b)
		return;
	used = xcalloc(b->params + 1, sizeof(*used));
	c->same_return = same_type(s, a->to, b->to);
	both += c->same_return ? 2 * weight_of(a->to) : 0;
	all += weight_of(a->to) + weight_of(b->to);
	for (unsigned int k = 0; k < b->params; k++)
		all += weight_of(b->param[k].type);
	for (unsigned int i = 0; i < a->params; i++) {
		all += weight_of(a->param[i].type);
		for (unsigned int k = 0; k < b->params; k++)
			if (!used[k] && same_type(s, a->param[i].type, b->param[k].type)) {
				used[k] = true;
				c->params++;
				both += 2 * weight_of(a->param[i].type);
				break;
			}
	}
	c->form = all > 0 ? both / all : 0;
	free(used);
}

static void offer(struct search *s, const struct candidate *c)
{
	size_t at = s->best.n;

	while (at && score(&s->best.v[at - 1]) < score(c))
		at--;
	if (at >= LOOKED_AT)
		return;
	if (s->best.n < LOOKED_AT)
		vec_push(&s->best);
	memmove(&s->best.v[at + 1], &s->best.v[at], (s->best.n - 1 - at) * sizeof(*s->best.v));
	s->best.v[at] = *c;
}

static void look_at(const struct fact *fact, void *data)
{
	struct search *s = data;
	struct candidate c = { .fact = fact };
	const char *header = api_header(s->subject->newer);

	if (!fact->file || !*fact->name || *fact->name == '<')
		return;
	c.name = nearest_likeness(s->subject->newer->name, fact->name);
	c.header = header && !strcmp(header, fact->file);
	/* types are compared only where there is something else in common */
	if (c.name < 0.2 && !c.header)
		return;
	weigh_form(s, &c);
	offer(s, &c);
}

static char *read_header(const struct kernel *kernel, const char *file)
{
	static const char *const places[] = { "include", "include/uapi" };
	char *text = NULL;

	for (size_t i = 0; i < ARRAY_LEN(places) && !text; i++) {
		char *dir = path_join(kernel->source, places[i]), *path = path_join(dir, file);

		text = file_read(path, NULL);
		free(dir);
		free(path);
	}
	return text;
}

/* The comment that ends on the line before another, or NULL. */
static char *comment_above(const char *text, unsigned int line)
{
	const char *end = text, *from = NULL, *p;

	for (unsigned int i = 1; i < line && *end; i++)
		end = str_next_line(end);
	for (p = text; (p = strstr(p, "/*")) && p < end;) {
		const char *close = strstr(p, "*/");

		if (!close || close >= end)
			break;
		from = strspn(close + 2, " \t\n") >= (size_t)(end - close - 2) ? p : NULL;
		p = close + 2;
	}
	return from ? xstrndup(from, end - from) : NULL;
}

/* The long words of a text in small letters. */
static void long_words(const char *text, struct map *words)
{
	while (*text) {
		size_t len = 0;
		char *word;

		while (!isalpha((unsigned char)*text) && *text)
			text++;
		while (isalpha((unsigned char)text[len]))
			len++;
		word = xstrndup(text, len);
		for (char *p = word; *p; p++)
			*p = tolower((unsigned char)*p);
		if (len >= SHORTEST)
			map_put(words, word);
		free(word);
		text += len;
	}
}

static char *comment_of(const struct kernel *kernel, const struct fact *fact)
{
	char *text = fact->file ? read_header(kernel, fact->file) : NULL;
	char *comment = text ? comment_above(text, fact->line) : NULL;

	free(text);
	return comment;
}

static double shared_words(const char *a, const char *b)
{
	struct map one = { 0 }, two = { 0 };
	size_t both = 0, all;

	long_words(a, &one);
	long_words(b, &two);
	map_each (&one, e)
		both += map_has(&two, e->key);
	all = one.n + two.n - both;
	map_free(&one);
	map_free(&two);
	return all ? (double)both / all : 0;
}

static int by_score(const void *a, const void *b)
{
	double x = score(a), y = score(b);

	return x < y ? 1 : x > y ? -1 : 0;
}

static void weigh_comments(struct search *s)
{
	char *ours = comment_of(s->setting->newest_kernel, s->subject->newer);

	for (size_t i = 0; ours && i < s->best.n; i++) {
		char *theirs = comment_of(s->setting->target_kernel, s->best.v[i].fact);

		s->best.v[i].comment = theirs ? shared_words(ours, theirs) : 0;
		free(theirs);
	}
	if (s->best.n)
		qsort(s->best.v, s->best.n, sizeof(*s->best.v), by_score);
	free(ours);
}

static void tell(struct strbuf *out, const struct search *s, const struct candidate *c)
{
	const struct type *ours = function_type(s->subject->newer);
	char *place = fact_place(c->fact);
	const char *comma = "";

	strbuf_printf(out, "%s (", place ? place : c->fact->name);
	if (c->name >= 0.2) {
		strbuf_printf(out, "its name: %.0f %%", c->name * 100);
		comma = ", ";
	}
	if (ours && function_type(c->fact)) {
		strbuf_printf(out, "%s%u of %u parameters' types", comma, c->params, ours->params);
		strbuf_puts(out, c->same_return ? ", what it returns" : "");
		comma = ", ";
	}
	if (c->header) {
		strbuf_printf(out, "%sthe same header", comma);
		comma = ", ";
	}
	if (c->comment >= 0.1)
		strbuf_printf(out, "%sits comment: %.0f %%", comma, c->comment * 100);
	strbuf_puts(out, ")\n");
	free(place);
}

static bool is_type_kind(enum fact_kind kind)
{
	return kind == FACT_STRUCT || kind == FACT_UNION || kind == FACT_ENUM ||
	       kind == FACT_TYPEDEF;
}

/* What takes arguments may have become a function or a macro, a type another kind of type. */
static void look_at_all(struct search *s)
{
	static const enum fact_kind types[] = { FACT_STRUCT, FACT_UNION, FACT_ENUM, FACT_TYPEDEF };
	static const enum fact_kind names[] = { FACT_FUNCTION, FACT_MACRO, FACT_VARIABLE };
	const struct fact *newer = s->subject->newer, *record;

	if (newer->kind == FACT_MEMBER) {
		record = facts_record(s->setting->target, s->subject->record);
		for (unsigned int i = 0; record && i < record->members; i++)
			look_at(record->member[i], s);
	} else if (newer->kind == FACT_ENUMERATOR) {
		facts_each(s->setting->target, FACT_ENUMERATOR, look_at, s);
	} else if (is_type_kind(newer->kind)) {
		for (size_t i = 0; i < ARRAY_LEN(types); i++)
			facts_each(s->setting->target, types[i], look_at, s);
	} else {
		for (size_t i = 0; i < ARRAY_LEN(names); i++)
			facts_each(s->setting->target, names[i], look_at, s);
	}
}

/**
 * infer_nearest() - what of the target is most like an API?
 * @subject: the API, which the newest kernel has
 * @setting: both kernels
 *
 * Return: a line for each of the best five, with what they have in common, for
 * free(); NULL where nothing is like it, and for a header.
 */
char *infer_nearest(const struct infer_subject *subject, const struct infer_setting *setting)
{
	struct search s = { .subject = subject, .setting = setting };
	struct strbuf out = { 0 };

	if (!subject->newer)
		return NULL;
	look_at_all(&s);
	weigh_comments(&s);
	for (size_t i = 0; i < s.best.n && i < SHOWN; i++)
		if (score(&s.best.v[i]) >= LIKE_ENOUGH || (i < 3 && s.best.v[i].name >= 0.3))
			tell(&out, &s, &s.best.v[i]);
	vec_free(&s.best);
	return out.len ? strbuf_take(&out) : NULL;
}
