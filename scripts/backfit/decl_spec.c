// SPDX-License-Identifier: GPL-2.0
/* Specifiers: what stands before the first declarator, and the type it makes. */
#include "decl_parse.h"

#include <string.h>

static const char *integer_name(const unsigned int *count)
{
	bool is_unsigned = count[WORD_UNSIGNED];

	if (count[WORD_VOID])
		return "void";
	if (count[WORD_BOOL])
		return "_Bool";
	if (count[WORD_FLOAT])
		return "float";
	if (count[WORD_DOUBLE])
		return count[WORD_LONG] ? "long double" : "double";
	if (count[WORD_INT128])
		return is_unsigned ? "unsigned __int128" : "__int128";
	if (count[WORD_CHAR])
		return is_unsigned ? "unsigned char" : count[WORD_SIGNED] ? "signed char" : "char";
	if (count[WORD_SHORT])
		return is_unsigned ? "unsigned short" : "short";
	if (count[WORD_LONG] > 1)
		return is_unsigned ? "unsigned long long" : "long long";
	if (count[WORD_LONG])
		return is_unsigned ? "unsigned long" : "long";
	return is_unsigned ? "unsigned int" : "int";
}

/* Of what typeof() gave: an array's qualifiers are its elements'. */
static struct type *requalified(struct decl_parser *p, const struct type *from, unsigned int keep,
				unsigned int add)
{
	struct type *type = decl_new_type(p, from->kind);

	*type = *from;
	if (type->kind == TYPE_ARRAY)
		type->to = requalified(p, type->to, keep, add);
	else
		type->quals = (type->quals & keep) | add;
	return type;
}

static void parse_typeof(struct decl_parser *p, struct specifiers *spec)
{
	size_t from = p->pos++, inside, end;
	struct strbuf sb = { 0 };
	struct type *type = NULL;
	bool unqual = memmem(p->token[from].s, p->token[from].len, "unqual", 6);

	if (decl_too_deep(p))
		return;
	if (!is_char(peek(p), '(')) {
		p->failed = true;
		return;
	}
	end = decl_behind_group(p, p->pos);
	inside = p->pos = after(p, p->pos);
	p->depth++;
	if (!p->keep_typeof && decl_parse_type_name(p, &inside, &type) && after(p, inside) == end) {
		spec->base = unqual ? requalified(p, type, QUALS_FUNCTION, 0) : type;
	} else {
		p->failed = !decl_can_be_text(p, after(p, from), end);
		strbuf_puts(&sb, "typeof");
		if (!p->failed)
			decl_add_tokens(p, after(p, from), end, &sb);
		spec->base = decl_base_type(p, sb.s, sb.len, 0);
		strbuf_free(&sb);
	}
	p->depth--;
	p->pos = end;
}

/*
 * A name that nothing is known about: a type where two names follow each other
 * ("foo_t x") or asterisks and a name that a declaration goes on behind.
 */
static bool looks_like_type(struct decl_parser *p)
{
	size_t pos = after(p, p->pos);
	const struct token *t = token_at(p, pos);
	bool star = false;

	for (;; t = token_at(p, pos)) {
		enum word word = word_of(t);

		if (is_char(t, '*'))
			star = true;
		else if (word != WORD_CONST && word != WORD_VOLATILE && word != WORD_RESTRICT &&
			 word != WORD_SEG_FS && word != WORD_SEG_GS && word != WORD_ATTRIBUTE &&
			 decl_attribute_macro(p, t) == DECL_NO_ATTRIBUTE)
			break;
		pos = after(p, pos);
		if (is_char(token_at(p, pos), '(') &&
		    (word == WORD_ATTRIBUTE || decl_attribute_macro(p, t) == DECL_ATTRIBUTE_ARGS))
			pos = decl_behind_group(p, pos);
	}
	if (t->kind != TOKEN_NAME || word_of(t) != WORD_OTHER)
		return false;
	if (!star)
		return true;
	t = token_at(p, after(p, pos));
	return t->kind == TOKEN_PUNCT && t->len == 1 && strchr(";,=[(", t->s[0]);
}

/* A typedef's name, where a type may still come. */
static bool parse_named_type(struct decl_parser *p, struct specifiers *spec, bool must_be_type)
{
	const struct token *t = peek(p);

	if (decl_attribute_macro(p, t) != DECL_NO_ATTRIBUTE && !is_known_type(p, t))
		return decl_skip_attribute(p, &spec->flags);
	if (spec->base || !(must_be_type || is_known_type(p, t) || looks_like_type(p)))
		return false;
	spec->base = decl_base_type(p, t->s, t->len, 0);
	p->pos++;
	return true;
}

/* A word that is all there is to it. */
static void note_word(struct specifiers *spec, enum word word)
{
	switch (word) {
	case WORD_TYPEDEF:
		spec->storage = DECL_TYPEDEF;
		break;
	case WORD_EXTERN:
		spec->storage = DECL_EXTERN;
		break;
	case WORD_STATIC:
		spec->storage = DECL_STATIC;
		break;
	case WORD_REGISTER:
		spec->storage = DECL_REGISTER;
		break;
	case WORD_INLINE:
		spec->flags |= DECL_INLINE;
		break;
	case WORD_CONST:
		spec->quals |= QUAL_CONST;
		break;
	case WORD_VOLATILE:
		spec->quals |= QUAL_VOLATILE;
		break;
	case WORD_RESTRICT:
		spec->quals |= QUAL_RESTRICT;
		break;
	case WORD_SEG_FS:
		spec->quals |= QUAL_SEG_FS;
		break;
	case WORD_SEG_GS:
		spec->quals |= QUAL_SEG_GS;
		break;
	case WORD_PASSED_OVER:
		break;
	default:
		spec->count[word]++;
		break;
	}
}

static bool has_arithmetic_word(const struct specifiers *spec)
{
	for (int w = WORD_VOID; w <= WORD_AUTO_TYPE; w++)
		if (spec->count[w])
			return true;
	return false;
}

static bool parse_specifier(struct decl_parser *p, struct specifiers *spec,
			    struct decl_building *outer, bool must_be_type)
{
	const struct token *t = peek(p);
	enum word word;

	if (is_char(t, '['))
		return decl_skip_attribute(p, &spec->flags);
	if (t->kind != TOKEN_NAME)
		return false;
	word = word_of(t);
	switch (word) {
	case WORD_OTHER:
		if (has_arithmetic_word(spec))
			return decl_skip_attribute(p, &spec->flags);
		return parse_named_type(p, spec, must_be_type);
	case WORD_ATTRIBUTE:
	case WORD_ALIGNAS:
		return decl_skip_attribute(p, &spec->flags);
	case WORD_STRUCT:
	case WORD_UNION:
	case WORD_ENUM:
		decl_parse_record(p, word, spec, outer);
		return !p->failed;
	case WORD_TYPEOF:
		parse_typeof(p, spec);
		return !p->failed;
	case WORD_ASM:
	case WORD_STATIC_ASSERT:
	case WORD_STATEMENT:
		return false;
	default:
		note_word(spec, word);
		p->pos++;
		return true;
	}
}

static struct type *qualified(struct decl_parser *p, struct specifiers *spec, unsigned int quals)
{
	struct type *type = spec->base;

	if (!quals || (type->quals | quals) == type->quals)
		return type;
	/* The node that will learn its record's name belongs to this declaration alone. */
	if (spec->building && spec->building->node == type) {
		type->quals |= quals;
		return type;
	}
	if (type->kind == TYPE_BASE)
		return decl_base_type(p, type->name, strlen(type->name), type->quals | quals);
	return requalified(p, type, ~0u, quals);
}

/**
 * decl_parse_specifiers() - all that stands before the first declarator
 * @p: the parser
 * @spec: filled in; its base is set where true is returned
 * @outer: the record that the declaration stands in, or NULL
 * @must_be_type: a name here can be nothing but a type
 *
 * Return: whether a type was among them.
 */
bool decl_parse_specifiers(struct decl_parser *p, struct specifiers *spec,
			   struct decl_building *outer, bool must_be_type)
{
	while (!p->failed && parse_specifier(p, spec, outer, must_be_type))
		;
	if (p->failed)
		return false;
	if (!spec->base && has_arithmetic_word(spec)) {
		const char *name =
			spec->count[WORD_AUTO_TYPE] ? "__auto_type" : integer_name(spec->count);

		spec->base = decl_base_type(p, name, strlen(name), 0);
	}
	if (!spec->base)
		return false;
	spec->base = qualified(p, spec, spec->quals);
	return true;
}
