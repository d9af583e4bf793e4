// SPDX-License-Identifier: GPL-2.0
#include "sparse_type.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEEPEST 60

/**
 * struct sparse_types - the types of one file
 * @xml: the symbols
 * @arena: where types live
 * @header_of: the header that a line is of, NULL where it does not matter
 * @data: given to it
 * @record: records whose members are not filled in yet
 * @depth: against circles
 */
struct sparse_types {
	struct sparse_xml *xml;
	struct arena *arena;
	const char *(*header_of)(unsigned int line, void *data);
	void *data;
	VEC(struct sparse_symbol *) record;
	unsigned int depth;
};

static struct sparse_symbol *base_of(const struct sparse_types *t, const struct sparse_symbol *s)
{
	return s->base ? map_get(&t->xml->by_id, s->base) : NULL;
}

static bool is(const struct sparse_symbol *s, const char *type)
{
	return s && s->type && !strcmp(s->type, type);
}

static bool is_record(const struct sparse_symbol *s)
{
	return is(s, "struct") || is(s, "union");
}

static const struct seen_type *type_behind(struct sparse_types *t, struct sparse_symbol *s);

/* The members of a record, those of nameless inner ones among them. */
static void add_members(struct sparse_types *t, const struct sparse_symbol *record,
			struct seen *out)
{
	for (size_t i = 0; i < record->child.n; i++) {
		struct sparse_symbol *field = record->child.v[i], *base = base_of(t, field);
		struct seen_member *m;

		if (!field->name && is_record(base) && !base->name) {
			add_members(t, base, out);
			continue;
		}
		if (!field->name && is(base, "bitfield"))
			continue;
		m = &out->member[out->members++];
		m->name = field->name ? field->name : "";
		m->name = arena_strdup(t->arena, m->name);
		m->width = is(base, "bitfield") ? (int)base->bits : -1;
		m->type = type_behind(t, is(base, "bitfield") ? base : field);
	}
}

static size_t count_members(const struct sparse_types *t, const struct sparse_symbol *record)
{
	size_t n = record->child.n;

	for (size_t i = 0; i < record->child.n; i++) {
		const struct sparse_symbol *base = base_of(t, record->child.v[i]);

		if (is_record(base))
			n += count_members(t, base);
	}
	return n;
}

static const struct seen *record_of(struct sparse_types *t, struct sparse_symbol *s)
{
	struct seen *out = s->seen;

	if (out)
		return out;
	out = s->seen = arena_alloc(t->arena, sizeof(*out));
	out->kind = is(s, "struct") ? FACT_STRUCT : is(s, "union") ? FACT_UNION : FACT_ENUM;
	out->name = arena_strdup(t->arena, s->name ? s->name : "");
	out->flags = FACT_DEFINED;
	out->file = t->header_of(s->line, t->data);
	/* Its members lead to others, and back: they come later. */
	if (is_record(s))
		*vec_push(&t->record) = s;
	return out;
}

static void fill_records(struct sparse_types *t)
{
	while (t->record.n) {
		struct sparse_symbol *s = t->record.v[--t->record.n];
		struct seen *out = s->seen;

		out->member =
			arena_alloc(t->arena, (count_members(t, s) + 1) * sizeof(*out->member));
		add_members(t, s, out);
	}
	vec_free(&t->record);
}

static void read_tagged(struct sparse_types *t, struct sparse_symbol *s, struct seen_type *out)
{
	char *name = xasprintf("%s %s", s->type, s->name ? s->name : "");

	out->name = arena_strdup(t->arena, name);
	free(name);
	out->record = record_of(t, s);
}

static const struct seen_type *named(struct sparse_types *t, const char *name)
{
	struct seen_type *out = arena_alloc(t->arena, sizeof(*out));

	out->name = arena_strdup(t->arena, name);
	return out;
}

static void read_function(struct sparse_types *t, struct sparse_symbol *s, struct seen_type *out)
{
	out->kind = TYPE_FUNCTION;
	out->to = type_behind(t, s);
	out->param = arena_alloc(t->arena, (s->child.n + 1) * sizeof(*out->param));
	for (size_t i = 0; i < s->child.n; i++)
		out->param[out->params++] = type_behind(t, s->child.v[i]);
}

/* What a symbol is by itself, if it is more than a name for another. */
static const struct seen_type *own_type(struct sparse_types *t, struct sparse_symbol *s)
{
	struct seen_type *out = arena_alloc(t->arena, sizeof(*out));

	if (is(s, "pointer")) {
		out->kind = TYPE_POINTER;
		out->to = type_behind(t, s);
	} else if (is(s, "array")) {
		out->kind = TYPE_ARRAY;
		out->count = s->count;
		out->to = type_behind(t, s);
	} else if (is(s, "function")) {
		read_function(t, s, out);
	} else if (is_record(s) || is(s, "enum")) {
		read_tagged(t, s, out);
	} else {
		return type_behind(t, s);
	}
	return out;
}

static const struct seen_type *type_behind(struct sparse_types *t, struct sparse_symbol *s)
{
	struct sparse_symbol *base = base_of(t, s);
	const struct seen_type *type;

	if (t->depth == DEEPEST || (!base && !s->builtin))
		return named(t, "?");
	t->depth++;
	type = base ? own_type(t, base) : named(t, s->builtin);
	t->depth--;
	return type;
}

static void add(struct reading *reading, const struct seen *seen)
{
	if (*seen->name)
		reading_add(reading, seen);
}

/* Without a tag, an enum goes by the first that it defines. */
static void add_enum(struct reading *reading, struct seen *seen)
{
	char *name = xasprintf("<%s>", seen->members ? seen->member[0].name : "");

	if (!*seen->name && seen->members)
		seen->name = arena_strdup(&reading->arena, name);
	free(name);
	if (seen->members)
		add(reading, seen);
}

/* An enumerator is a node of its enum; they come in order, and alone. */
static void add_enumerator(struct sparse_types *t, struct sparse_symbol *base, const char *name)
{
	struct seen *e = (struct seen *)record_of(t, base);

	/* At a power of two the array is full. */
	if (!(e->members & (e->members - 1))) {
		struct seen_member *more =
			arena_alloc(t->arena, (2 * e->members + 1) * sizeof(*more));

		memcpy(more, e->member, e->members * sizeof(*more));
		e->member = more;
	}
	e->member[e->members].name = arena_strdup(t->arena, name);
	e->member[e->members++].width = -1;
}

static void add_node(struct sparse_types *t, struct sparse_symbol *s, struct reading *reading)
{
	struct sparse_symbol *base = base_of(t, s);
	struct seen seen = { .name = arena_strdup(t->arena, s->name),
			     .file = t->header_of(s->line, t->data) };

	if (is(base, "enum") && s->has_storage && !s->is_extern) {
		add_enumerator(t, base, s->name);
		return;
	}
	seen.kind = !s->has_storage	   ? FACT_TYPEDEF
		    : is(base, "function") ? FACT_FUNCTION
					   : FACT_VARIABLE;
	seen.flags = s->is_static || s->is_inline ? FACT_STATIC : 0;
	seen.type = type_behind(t, s);
	add(reading, &seen);
}

/**
 * sparse_declarations() - the declarations of a file
 * @xml: its symbols
 * @header_of: the header that a line is of; NULL where it does not matter
 * @data: given to it
 * @reading: gets them
 */
void sparse_declarations(struct sparse_xml *xml,
			 const char *(*header_of)(unsigned int line, void *data), void *data,
			 struct reading *reading)
{
	struct sparse_types t = {
		.xml = xml, .arena = &reading->arena, .header_of = header_of, .data = data
	};

	for (size_t i = 0; i < xml->top.n; i++) {
		struct sparse_symbol *s = xml->top.v[i];

		if (!header_of(s->line, data))
			continue;
		if (is(s, "node") && s->name)
			add_node(&t, s, reading);
		else if (is_record(s))
			record_of(&t, s);
	}
	fill_records(&t);
	for (size_t i = 0; i < xml->top.n; i++) {
		struct sparse_symbol *s = xml->top.v[i];

		if (!header_of(s->line, data))
			continue;
		if (is_record(s) && s->child.n)
			add(reading, s->seen);
		else if (is(s, "enum") && s->seen)
			add_enum(reading, s->seen);
	}
}
