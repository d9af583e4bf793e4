// SPDX-License-Identifier: GPL-2.0
/* Whole declarations; what they are made of is in decl_*.c. */
#include "decl_parse.h"

#include <string.h>

/* A macro that nobody knows, between a declarator and what ends it. */
static void skip_unknown_macros(struct decl_parser *p, unsigned int *flags)
{
	while (peek(p)->kind == TOKEN_NAME && word_of(peek(p)) == WORD_OTHER) {
		p->pos++;
		if (is_char(peek(p), '('))
			p->pos = decl_behind_group(p, p->pos);
		decl_skip_trailer(p, flags);
	}
}

static bool parse_one_name(struct decl_parser *p, struct specifiers *spec)
{
	struct declarator d = { 0 };
	struct decl *decl;
	unsigned int flags = 0;

	decl_parse_declarator(p, &d, NAMED);
	if (p->failed || !d.name)
		return false;
	decl_skip_trailer(p, &flags);
	skip_unknown_macros(p, &flags);
	decl = vec_push(&p->decl);
	decl->name = d.name;
	decl->type = decl_finish_declarator(p, &d, spec->base, spec->flags | flags);
	decl->storage = spec->storage;
	decl->flags = (spec->flags | d.flags | flags) & DECL_FLAGS;
	decl->at = d.at;
	decl->init = decl->body = DECL_NONE;
	name_record(spec->building, d.name);
	if (accept(p, '=')) {
		peek(p);
		decl->init = p->pos;
		decl_skip_to(p, ",;");
	} else if (is_char(peek(p), '{') && decl->type->kind == TYPE_FUNCTION) {
		decl->body = p->pos;
	}
	return true;
}

static bool parse_declaration(struct decl_parser *p)
{
	struct specifiers spec = { 0 };

	if (word_of(peek(p)) == WORD_STATIC_ASSERT) {
		decl_skip_to(p, ";");
		return accept(p, ';');
	}
	if (!decl_parse_specifiers(p, &spec, NULL, false))
		return false;
	if (accept(p, ';'))
		return spec.tagged;
	/* "foo_t" alone, then an operator: an expression. */
	do {
		if (!parse_one_name(p, &spec))
			return false;
		if (p->decl.v[p->decl.n - 1].body != DECL_NONE)
			return true;
	} while (accept(p, ','));
	return accept(p, ';');
}

/**
 * decl_parse_at() - read one declaration
 * @p: the parser
 * @pos: the token to begin at; where there is a declaration it is moved behind
 *	its ';', or to the '{' of a function's body
 *
 * Tokens that end in the middle are no declaration.
 *
 * Return: whether there is a declaration, which then is in @p's decl and record.
 */
bool decl_parse_at(struct decl_parser *p, size_t *pos)
{
	bool ok;

	p->pos = *pos;
	p->depth = 0;
	p->failed = false;
	p->decl.n = 0;
	p->record.n = 0;
	ok = parse_declaration(p) && !p->failed;
	decl_finish_records(p, ok);
	if (!ok) {
		p->decl.n = 0;
		return false;
	}
	*pos = p->end = p->pos;
	return true;
}

/**
 * decl_parse_type_name() - read a type without a name, as casts have it
 * @p: the parser
 * @pos: the token to begin at; moved behind the type where there is one
 * @type: set to the type
 *
 * Return: whether there is a type; one that is a plain name must be known to
 * @p's is_type_name.
 */
bool decl_parse_type_name(struct decl_parser *p, size_t *pos, struct type **type)
{
	struct specifiers spec = { 0 };
	struct declarator d = { 0 };
	size_t was = p->pos, buildings = p->building.n;
	const struct token *t;
	bool outermost = !p->depth, ok = false;

	p->pos = *pos;
	if (outermost)
		p->failed = false;
	t = peek(p);
	if (t->kind == TOKEN_NAME && (word_of(t) != WORD_OTHER || is_known_type(p, t)) &&
	    decl_parse_specifiers(p, &spec, NULL, false)) {
		decl_parse_declarator(p, &d, NAMELESS);
		if (!p->failed) {
			*type = decl_finish_declarator(p, &d, spec.base, spec.flags);
			peek(p);
			*pos = p->pos;
			ok = true;
		}
	}
	p->pos = was;
	if (outermost && !buildings)
		decl_finish_records(p, false);
	return ok;
}

/**
 * decl_parser_free() - give back the parser's own memory
 * @p: the parser; what it left in its arena stays
 */
void decl_parser_free(struct decl_parser *p)
{
	decl_finish_records(p, false);
	vec_free(&p->building);
	vec_free(&p->decl);
	vec_free(&p->record);
	map_free(&p->names);
	map_free(&p->constants);
}
