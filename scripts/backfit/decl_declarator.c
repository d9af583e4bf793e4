// SPDX-License-Identifier: GPL-2.0
/* Declarators: pointers, arrays, parameters, and the name within them. */
#include "decl_parse.h"

#include <string.h>

static bool is_typedef_name(const struct type *type)
{
	return type->kind == TYPE_BASE && !strchr(type->name, ' ') &&
	       !str_starts(type->name, "typeof") &&
	       decl_word(type->name, strlen(type->name)) == WORD_OTHER;
}

/**
 * decl_finish_declarator() - the whole type of what is declared
 * @p: the parser
 * @d: the declarator
 * @base: the specifiers' type
 * @flags: those of all attributes outside of the declarator
 *
 * What attributes say of a function's type belongs to the function that is
 * declared, or to the one that a declared pointer leads to; a typedef may stand
 * for it. A mode is one of the specifiers' type, for this declarator alone.
 */
struct type *decl_finish_declarator(struct decl_parser *p, struct declarator *d, struct type *base,
				    unsigned int flags)
{
	unsigned int quals = (d->flags | flags) & QUALS_FUNCTION;
	struct type *type;

	base = decl_in_mode(p, base, d->flags | flags);
	*d->tail = base;
	type = d->head;
	while (quals && type != base && type->kind != TYPE_FUNCTION)
		type = type->to;
	if (quals && type != base)
		type->quals |= quals;
	else if (quals && is_typedef_name(base))
		*d->tail = decl_base_type(p, base->name, strlen(base->name), base->quals | quals);
	return d->head;
}

static void append(struct declarator *d, struct type *node)
{
	*d->tail = node;
	d->tail = &node->to;
}

/* What C makes of a parameter that is written as an array or a function. */
static struct type *as_parameter(struct decl_parser *p, struct type *type)
{
	struct type *pointer;

	if (type->kind == TYPE_ARRAY) {
		type->kind = TYPE_POINTER;
		return type;
	}
	if (type->kind != TYPE_FUNCTION)
		return type;
	pointer = decl_new_type(p, TYPE_POINTER);
	pointer->to = type;
	return pointer;
}

static void parse_param(struct decl_parser *p, struct type_param *param)
{
	struct specifiers spec = { 0 };
	struct declarator d = { 0 };
	unsigned int flags = 0;

	if (!decl_parse_specifiers(p, &spec, NULL, true)) {
		p->failed = true;
		return;
	}
	decl_parse_declarator(p, &d, NAMED_OR_NOT);
	if (p->failed)
		return;
	param->name = d.name;
	decl_skip_trailer(p, &flags);
	param->type = as_parameter(p, decl_finish_declarator(p, &d, spec.base, spec.flags | flags));
	/* What is void has no parameter's value; "void" alone was seen before. */
	if (param->type->kind == TYPE_BASE && !strcmp(param->type->name, "void"))
		p->failed = true;
	name_record(spec.building, d.name);
}

static bool is_void_alone(struct decl_parser *p)
{
	return word_of(peek(p)) == WORD_VOID && is_char(token_at(p, after(p, p->pos)), ')');
}

static void parse_params(struct decl_parser *p, struct type *function)
{
	VEC(struct type_param) param = { 0 };

	if (is_void_alone(p))
		p->pos++;
	while (!p->failed && !is_char(peek(p), ')')) {
		if (token_is(peek(p), "...")) {
			function->variadic = true;
			p->pos++;
			break;
		}
		parse_param(p, vec_push(&param));
		if (!accept(p, ','))
			break;
	}
	if (!accept(p, ')'))
		p->failed = true;
	if (param.n && !p->failed) {
		function->param = arena_alloc(p->arena, param.n * sizeof(*param.v));
		memcpy(function->param, param.v, param.n * sizeof(*param.v));
		function->params = param.n;
	}
	vec_free(&param);
}

static void parse_array(struct decl_parser *p, struct type *array)
{
	bool known;
	size_t from;

	for (enum word w = word_of(peek(p));
	     w == WORD_STATIC || w == WORD_CONST || w == WORD_RESTRICT || w == WORD_VOLATILE;
	     w = word_of(peek(p)))
		p->pos++;
	/* No expression begins so, and behind '[' it would be read as an attribute. */
	if (is_char(peek(p), '['))
		p->failed = true;
	from = p->pos;
	array->size = is_char(peek(p), ']') ? "" : decl_constant_text(p, "", &known, NULL);
	if (!decl_can_be_text(p, from, p->pos) || !accept(p, ']'))
		p->failed = true;
}

static void parse_suffixes(struct decl_parser *p, struct declarator *d)
{
	for (unsigned int i = 0; !p->failed; i++) {
		struct type *node;

		if (i == DEEPEST) {
			p->failed = true;
			return;
		}
		if (is_char(peek(p), '[')) {
			if (is_char(token_at(p, after(p, p->pos)), '['))
				return;
			p->pos++;
			node = decl_new_type(p, TYPE_ARRAY);
			append(d, node);
			parse_array(p, node);
		} else if (is_char(peek(p), '(')) {
			p->pos++;
			node = decl_new_type(p, TYPE_FUNCTION);
			append(d, node);
			node->quals = d->flags & QUALS_FUNCTION;
			d->flags &= ~QUALS_FUNCTION;
			parse_params(p, node);
		} else {
			return;
		}
	}
}

static unsigned int parse_pointer_quals(struct decl_parser *p, unsigned int *flags)
{
	unsigned int quals = 0;

	for (;;) {
		switch (word_of(peek(p))) {
		case WORD_CONST:
			quals |= QUAL_CONST;
			break;
		case WORD_VOLATILE:
			quals |= QUAL_VOLATILE;
			break;
		case WORD_RESTRICT:
			quals |= QUAL_RESTRICT;
			break;
		case WORD_SEG_FS:
			quals |= QUAL_SEG_FS;
			break;
		case WORD_SEG_GS:
			quals |= QUAL_SEG_GS;
			break;
		case WORD_PASSED_OVER:
			break;
		default:
			if (decl_skip_attribute(p, flags))
				continue;
			return quals;
		}
		p->pos++;
	}
}

/* Does '(' open an inner declarator rather than a list of parameters? */
static bool opens_declarator(struct decl_parser *p, enum naming naming)
{
	size_t at = p->pos;
	const struct token *t;
	unsigned int flags = 0;
	bool inner;

	if (naming == NAMED)
		return true;
	p->pos++;
	decl_skip_attributes(p, &flags);
	t = peek(p);
	inner = is_char(t, '*') || is_char(t, '(') || is_char(t, '[') ||
		(t->kind == TOKEN_NAME && word_of(t) == WORD_OTHER && naming != NAMELESS &&
		 !is_known_type(p, t));
	p->pos = at;
	return inner;
}

/*
 * "* const *": the pointer that is nearest to the name, or NULL; @last is the
 * one that the specifiers' type belongs behind.
 */
static struct type *parse_pointers(struct decl_parser *p, unsigned int *flags, struct type **last)
{
	struct type *near = NULL;

	for (unsigned int i = 0; accept(p, '*'); i++) {
		struct type *pointer = decl_new_type(p, TYPE_POINTER);

		if (i == DEEPEST) {
			p->failed = true;
			break;
		}
		pointer->quals = parse_pointer_quals(p, flags);
		pointer->to = near;
		near = pointer;
		if (!*last)
			*last = pointer;
	}
	return near;
}

/* The name, or a declarator in parentheses. */
static void parse_inner(struct decl_parser *p, struct declarator *d, enum naming naming)
{
	const struct token *t = peek(p);

	if (is_char(t, '(') && opens_declarator(p, naming)) {
		p->pos++;
		decl_parse_declarator(p, d, naming);
		if (!accept(p, ')'))
			p->failed = true;
	} else if (naming != NAMELESS && t->kind == TOKEN_NAME && word_of(t) == WORD_OTHER) {
		d->name = decl_intern(p, t->s, t->len);
		d->at = p->pos++;
	} else if (naming == NAMED) {
		p->failed = true;
	}
}

/**
 * decl_parse_declarator() - one declarator
 * @p: the parser
 * @d: filled in; zeroed by the caller
 * @naming: whether it has a name
 */
void decl_parse_declarator(struct decl_parser *p, struct declarator *d, enum naming naming)
{
	struct type *near, *last = NULL;
	bool nested = d->tail;
	unsigned int outer = 0;

	d->tail = &d->head;
	if (decl_too_deep(p))
		return;
	p->depth++;
	decl_skip_attributes(p, &d->flags);
	near = parse_pointers(p, &d->flags, &last);
	/* "(__attribute__((ms_abi)) *f)(int)": what is within brackets is of what follows them. */
	if (nested)
		outer = d->flags & QUALS_FUNCTION;
	d->flags &= ~outer;
	parse_inner(p, d, naming);
	decl_skip_attributes(p, &d->flags);
	parse_suffixes(p, d);
	decl_skip_attributes(p, &d->flags);
	d->flags |= outer;
	if (near) {
		*d->tail = near;
		d->tail = &last->to;
	}
	p->depth--;
}
