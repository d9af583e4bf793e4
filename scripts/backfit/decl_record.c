// SPDX-License-Identifier: GPL-2.0
/* Structs, unions and enums: their tags, their members, and what they are called. */
#include "decl_parse.h"

#include <stdlib.h>
#include <string.h>

static struct decl_member *add_member(struct decl_building *b, const struct declarator *d,
				      struct type *type, unsigned int flags)
{
	struct decl_member *m = vec_push(&b->member);

	m->name = d->name ? d->name : "";
	m->type = type;
	m->flags = flags & DECL_FLAGS;
	m->at = d->at;
	return m;
}

/* A member without a declarator: an anonymous record, or an embedded tagged one. */
static void add_nameless(struct decl_building *b, struct specifiers *spec, size_t at)
{
	struct decl_building *inner = spec->building;
	struct declarator none = { .at = at };

	if (!spec->tagged || (inner && inner->kind == FACT_ENUM))
		return;
	if (!inner || inner->tag) {
		if (str_starts(spec->base->name, "enum "))
			return;
		add_member(b, &none, spec->base, 0);
		return;
	}
	inner->flat = true;
	b->partly |= inner->partly;
	for (size_t i = 0; i < inner->member.n; i++)
		*vec_push(&b->member) = inner->member.v[i];
}

/* A bit-field's width as text, NULL for other members. */
static const char *parse_bit_width(struct decl_parser *p, unsigned int *flags)
{
	if (!accept(p, ':'))
		return NULL;
	*flags |= DECL_BITFIELD;
	return decl_width_text(p);
}

static void parse_members_of(struct decl_parser *p, struct decl_building *b,
			     struct specifiers *spec)
{
	do {
		struct declarator d = { 0 };
		struct type *type;
		const char *width;
		unsigned int flags = 0;

		decl_skip_attributes(p, &flags);
		if (is_char(peek(p), ':')) {
			parse_bit_width(p, &flags);
			continue;
		}
		decl_parse_declarator(p, &d, NAMED);
		if (p->failed || !d.name)
			return;
		name_record(spec->building, d.name);
		width = parse_bit_width(p, &flags);
		decl_skip_trailer(p, &flags);
		flags |= spec->flags | d.flags;
		type = decl_finish_declarator(p, &d, spec->base, flags);
		add_member(b, &d, type, flags)->value = width;
	} while (accept(p, ','));
}

/* DECLARE_BITMAP(name, bits) and DECLARE_FLEX_ARRAY(type, name), unexpanded. */
static bool parse_member_macro(struct decl_parser *p, struct decl_building *b)
{
	bool bitmap = token_is(peek(p), "DECLARE_BITMAP");
	size_t start = p->pos, close;
	struct declarator d = { 0 };
	struct type *array;

	if (!bitmap && !token_is(peek(p), "DECLARE_FLEX_ARRAY"))
		return false;
	close = decl_behind_group(p, after(p, start));
	d.at = bitmap ? after(p, after(p, start)) : close - 2;
	if (d.at >= p->n || close <= d.at || p->token[d.at].kind != TOKEN_NAME)
		return false;
	d.name = decl_intern(p, p->token[d.at].s, p->token[d.at].len);
	array = decl_new_type(p, TYPE_ARRAY);
	array->size = "";
	array->to = decl_base_type(p, "unsigned long", strlen("unsigned long"), 0);
	if (!bitmap) {
		size_t at = after(p, after(p, start));

		if (!decl_parse_type_name(p, &at, &array->to))
			array->to = decl_base_type(p, p->token[at].s, p->token[at].len, 0);
	}
	p->pos = close;
	add_member(b, &d, array, 0);
	return true;
}

static void parse_member(struct decl_parser *p, struct decl_building *b)
{
	struct specifiers spec = { 0 };
	size_t start = p->pos;

	if (word_of(peek(p)) == WORD_STATIC_ASSERT) {
		decl_skip_to(p, ";");
	} else if (decl_parse_specifiers(p, &spec, b, false)) {
		if (is_char(peek(p), ';'))
			add_nameless(b, &spec, start);
		else
			parse_members_of(p, b, &spec);
	} else if (!parse_member_macro(p, b)) {
		b->partly = true;
	}
	if (p->failed) {
		/* One member that cannot be read does not hide the others. */
		p->failed = false;
		p->pos = start;
		b->partly = true;
	} else if (!is_char(peek(p), ';') && !is_char(peek(p), '}')) {
		b->partly = true;
	}
	decl_skip_to(p, ";");
	if (accept(p, ';') || is_char(peek(p), '}'))
		return;
	p->failed = true;
}

static void parse_body(struct decl_parser *p, struct decl_building *b)
{
	if (decl_too_deep(p))
		return;
	p->depth++;
	if (b->kind == FACT_ENUM) {
		decl_parse_enumerators(p, b);
	} else {
		while (!p->failed && !is_char(peek(p), '}') && peek(p)->kind != TOKEN_END)
			if (!accept(p, ';'))
				parse_member(p, b);
	}
	p->depth--;
	if (!accept(p, '}'))
		p->failed = true;
}

static struct decl_building *new_building(struct decl_parser *p, enum fact_kind kind,
					  struct decl_building *outer, size_t at)
{
	struct decl_building *b = xcalloc(1, sizeof(*b));

	*vec_push(&p->building) = b;
	b->kind = kind;
	b->outer = outer;
	b->at = at;
	return b;
}

static struct type *tag_type(struct decl_parser *p, const char *word, const struct token *tag)
{
	struct strbuf sb = { 0 };
	struct type *type;

	strbuf_puts(&sb, word);
	strbuf_putc(&sb, ' ');
	strbuf_add(&sb, tag->s, tag->len);
	type = decl_base_type(p, sb.s, sb.len, 0);
	strbuf_free(&sb);
	return type;
}

static const struct record_word {
	enum word word;
	enum fact_kind kind;
	const char *s;
} record_words[] = {
	{ WORD_STRUCT, FACT_STRUCT, "struct" },
	{ WORD_UNION, FACT_UNION, "union" },
	{ WORD_ENUM, FACT_ENUM, "enum" },
};

/* "<device.inner>", the name that facts give a record without a tag. */
static const struct token *given_name(struct decl_parser *p, struct token *given)
{
	*given = *peek(p);
	while (!is_char(peek(p), '>') && peek(p)->kind != TOKEN_END)
		p->pos++;
	given->len = peek(p)->s + peek(p)->len - given->s;
	/* No name holds a NUL, whatever the text does. */
	if (!accept(p, '>') || memchr(given->s, '\0', given->len))
		p->failed = true;
	return p->failed ? &decl_end_token : given;
}

/*
 * The tag behind "struct", if there is one: @at is where the record is said to
 * stand. Attributes behind the tag are of what is declared: they go to @flags.
 */
static const struct token *parse_tag(struct decl_parser *p, struct token *given, size_t *at,
				     unsigned int *flags)
{
	const struct token *tag = NULL;
	unsigned int before = 0;

	*at = p->pos++;
	decl_skip_attributes(p, &before);
	if (peek(p)->kind == TOKEN_NAME) {
		tag = peek(p);
		*at = p->pos++;
	} else if (is_char(peek(p), '<')) {
		tag = given_name(p, given);
	}
	decl_skip_attributes(p, flags);
	return tag;
}

/**
 * decl_parse_record() - read a record, defined or only named
 * @p: the parser, at the word
 * @word: WORD_STRUCT, WORD_UNION or WORD_ENUM
 * @spec: gets the type and, where it is defined, the record
 * @outer: the record that it stands in, or NULL
 */
void decl_parse_record(struct decl_parser *p, enum word word, struct specifiers *spec,
		       struct decl_building *outer)
{
	const struct record_word *r = &record_words[word - WORD_STRUCT];
	const struct token *tag;
	struct token given;
	size_t at;

	tag = parse_tag(p, &given, &at, &spec->flags);
	spec->tagged = true;
	if (word == WORD_ENUM && accept(p, ':'))
		decl_parse_specifiers(p, &(struct specifiers){ 0 }, NULL, true);
	if (tag)
		spec->base = tag_type(p, r->s, tag);
	if (!is_char(peek(p), '{')) {
		if (!tag)
			p->failed = true;
		return;
	}
	spec->building = new_building(p, r->kind, outer, at);
	if (tag) {
		spec->building->tag = decl_intern(p, tag->s, tag->len);
	} else {
		spec->base = decl_new_type(p, TYPE_BASE);
		spec->base->name = r->s;
		spec->building->node = spec->base;
	}
	p->pos++;
	parse_body(p, spec->building);
	decl_skip_attributes(p, &spec->flags);
}

static const char *building_name(struct decl_parser *p, const struct decl_building *b)
{
	const struct decl_building *outer = b->outer;
	struct strbuf sb = { 0 };
	const char *name, *above;
	size_t len;

	if (b->tag)
		return b->tag;
	while (outer && outer->flat)
		outer = outer->outer;
	if (b->named && outer) {
		above = building_name(p, outer);
		len = strlen(above);
		if (*above == '<' && len > 2) {
			above++;
			len -= 2;
		}
		strbuf_printf(&sb, "<%.*s.%s>", (int)len, above, b->named);
	} else if (b->named) {
		strbuf_printf(&sb, "<%s>", b->named);
	} else {
		strbuf_printf(&sb, "<%s>", b->member.n ? b->member.v[0].name : "");
	}
	name = decl_intern(p, sb.s, sb.len);
	strbuf_free(&sb);
	return name;
}

static void finish_building(struct decl_parser *p, struct decl_building *b)
{
	struct decl_record *r;

	if (b->flat)
		return;
	r = vec_push(&p->record);
	r->kind = b->kind;
	r->name = building_name(p, b);
	r->partly = b->partly;
	r->at = b->at;
	r->members = b->member.n;
	r->member = arena_alloc(p->arena, b->member.n * sizeof(*b->member.v));
	if (b->member.n)
		memcpy(r->member, b->member.v, b->member.n * sizeof(*b->member.v));
	if (b->node) {
		struct strbuf sb = { 0 };

		strbuf_printf(&sb, "%s %s", b->node->name, r->name);
		b->node->name = decl_intern(p, sb.s, sb.len);
		strbuf_free(&sb);
	}
}

/**
 * decl_finish_records() - done with the records that were read
 * @p: the parser; it holds none afterwards
 * @keep: they go to its record, inner ones first
 */
void decl_finish_records(struct decl_parser *p, bool keep)
{
	/* Inner ones were begun after their outer ones and are wanted first. */
	for (size_t i = p->building.n; i-- > 0;) {
		if (keep)
			finish_building(p, p->building.v[i]);
	}
	for (size_t i = 0; i < p->building.n; i++) {
		vec_free(&p->building.v[i]->member);
		free(p->building.v[i]);
	}
	p->building.n = 0;
}
