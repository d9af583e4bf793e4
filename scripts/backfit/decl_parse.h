/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What the files of the declaration parser share: decl.c and decl_*.c. Nothing
 * else includes this.
 *
 * All of them read tokens from struct decl_parser's pos on and move it. What
 * cannot be read sets its failed, and callers stop as soon as they look.
 */
#ifndef BACKFIT_DECL_PARSE_H
#define BACKFIT_DECL_PARSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "decl.h"
#include "str.h"

/*
 * Each level of brackets costs some stack; the kernel's deepest header has
 * about ten levels.
 */
#define DEEPEST 120

/*
 * C's words by what they do to a declaration. Those from WORD_VOID to
 * WORD_AUTO_TYPE make up arithmetic types; WORD_STRUCT, WORD_UNION and
 * WORD_ENUM stay in this order.
 */
enum word {
	WORD_OTHER,
	WORD_TYPEDEF,
	WORD_EXTERN,
	WORD_STATIC,
	WORD_REGISTER,
	WORD_INLINE,
	WORD_CONST,
	WORD_VOLATILE,
	WORD_RESTRICT,
	WORD_SEG_FS,
	WORD_SEG_GS,
	WORD_PASSED_OVER,
	WORD_ALIGNAS,
	WORD_VOID,
	WORD_CHAR,
	WORD_SHORT,
	WORD_INT,
	WORD_LONG,
	WORD_FLOAT,
	WORD_DOUBLE,
	WORD_SIGNED,
	WORD_UNSIGNED,
	WORD_BOOL,
	WORD_INT128,
	WORD_AUTO_TYPE,
	WORD_STRUCT,
	WORD_UNION,
	WORD_ENUM,
	WORD_TYPEOF,
	WORD_ATTRIBUTE,
	WORD_ASM,
	WORD_STATIC_ASSERT,
	WORD_STATEMENT,
};

/**
 * struct decl_building - a record while it is read
 * @kind: FACT_STRUCT, FACT_UNION or FACT_ENUM
 * @tag: its tag, or NULL
 * @named: where it has no tag: the first name declared with it
 * @outer: the record that it stands in
 * @node: where it has no tag: the type that must learn its name
 * @flat: it has no name of any kind, its members count as those of @outer
 * @partly: as in struct decl_record
 * @member: its members so far
 * @at: as in struct decl_record
 */
struct decl_building {
	enum fact_kind kind;
	const char *tag;
	const char *named;
	struct decl_building *outer;
	struct type *node;
	bool flat;
	bool partly;
	VEC(struct decl_member) member;
	size_t at;
};

/**
 * struct specifiers - what stands before the first declarator
 * @storage: as in struct decl
 * @flags: as in struct decl, and what enum type_qualifier has of functions
 * @quals: the others of enum type_qualifier, or-ed
 * @base: the type
 * @building: the record that is defined here, or NULL; the parser owns it
 * @tagged: the type is a record or an enum, defined or only named
 * @count: how often each of the words of arithmetic types stood there
 */
struct specifiers {
	enum decl_storage storage;
	unsigned int flags;
	unsigned int quals;
	struct type *base;
	struct decl_building *building;
	bool tagged;
	unsigned int count[WORD_STATEMENT];
};

/**
 * struct declarator - a declarator turned inside out
 * @name: the name, or NULL
 * @at: the token that is the name
 * @flags: enum decl_flag, or-ed, and of enum type_qualifier what the next
 *	function's type gets
 * @head: the type's nodes from the name outwards
 * @tail: where the next node, at last the specifiers' type, belongs
 */
struct declarator {
	const char *name;
	size_t at;
	unsigned int flags;
	struct type *head;
	struct type **tail;
};

/*
 * Beside enum decl_flag, and what enum type_qualifier has of functions: the mode
 * that an attribute gives, as decl_mode() made it.
 */
#define DECL_MODE 0xe0u

/* What of such flags is the declaration's own; the rest belongs to its type. */
#define DECL_FLAGS 0x1fu

/* Must a declarator have a name, may it, or may it not? */
enum naming {
	NAMED,
	NAMED_OR_NOT,
	NAMELESS,
};

/* Words: decl_words.c */

enum word decl_word(const char *s, size_t len);

/* What a token is as a word; WORD_OTHER for all but names. */
static inline enum word word_of(const struct token *t)
{
	return t->kind == TOKEN_NAME ? decl_word(t->s, t->len) : WORD_OTHER;
}

/* Tokens, and the names and types made of them: decl_parse.c */

extern const struct token decl_end_token;

size_t decl_behind_group(const struct decl_parser *p, size_t pos);
void decl_skip_to(struct decl_parser *p, const char *stop);
bool decl_too_deep(struct decl_parser *p);
const char *decl_intern(struct decl_parser *p, const char *s, size_t len);
struct type *decl_new_type(struct decl_parser *p, enum type_kind kind);
struct type *decl_base_type(struct decl_parser *p, const char *name, size_t len,
			    unsigned int quals);
bool decl_can_be_text(const struct decl_parser *p, size_t from, size_t to);
void decl_add_tokens(const struct decl_parser *p, size_t from, size_t to, struct strbuf *sb);

/* The token at the current place, which is moved onto it over directives. */
static inline const struct token *peek(struct decl_parser *p)
{
	while (p->pos < p->n && p->token[p->pos].kind == TOKEN_DIRECTIVE)
		p->pos++;
	return p->pos < p->n ? &p->token[p->pos] : &decl_end_token;
}

/* Where the token behind @pos is. */
static inline size_t after(const struct decl_parser *p, size_t pos)
{
	do
		pos++;
	while (pos < p->n && p->token[pos].kind == TOKEN_DIRECTIVE);
	return pos;
}

static inline const struct token *token_at(const struct decl_parser *p, size_t pos)
{
	return pos < p->n ? &p->token[pos] : &decl_end_token;
}

static inline bool is_char(const struct token *t, char c)
{
	return t->kind == TOKEN_PUNCT && t->len == 1 && t->s[0] == c;
}

static inline bool is_one_of_chars(const struct token *t, const char *chars)
{
	return t->kind == TOKEN_PUNCT && t->len == 1 && strchr(chars, t->s[0]);
}

/* Passes over @c where it stands at the current place; says whether it did. */
static inline bool accept(struct decl_parser *p, char c)
{
	if (!is_char(peek(p), c))
		return false;
	p->pos++;
	return true;
}

static inline bool is_known_type(struct decl_parser *p, const struct token *t)
{
	return p->is_type_name && p->is_type_name(t->s, t->len, p->data);
}

/**
 * struct decl_constant - the value of a constant expression
 * @value: the value, its sign carried on through all 64 bits
 * @bits: of its type, 32 or 64
 * @is_unsigned: of its type
 */
struct decl_constant {
	uint64_t value;
	unsigned int bits;
	bool is_unsigned;
};

/* Constant expressions: decl_expr.c */

struct decl_constant decl_constant(struct decl_parser *p, bool *ok);

/* Constants and enumerators: decl_const.c */

const char *decl_constant_text(struct decl_parser *p, const char *stop, bool *known,
			       struct decl_constant *value);
const char *decl_width_text(struct decl_parser *p);
void decl_parse_enumerators(struct decl_parser *p, struct decl_building *b);

/* Attributes: decl_attr.c */

enum decl_attribute decl_attribute_macro(struct decl_parser *p, const struct token *t);
bool decl_skip_attribute(struct decl_parser *p, unsigned int *flags);
void decl_skip_attributes(struct decl_parser *p, unsigned int *flags);
void decl_skip_trailer(struct decl_parser *p, unsigned int *flags);

/* Modes: decl_mode.c */

unsigned int decl_mode(const char *name, size_t len);
struct type *decl_in_mode(struct decl_parser *p, struct type *base, unsigned int flags);

/* Records: decl_record.c */

void decl_parse_record(struct decl_parser *p, enum word word, struct specifiers *spec,
		       struct decl_building *outer);
void decl_finish_records(struct decl_parser *p, bool keep);

/* Specifiers: decl_spec.c */

bool decl_parse_specifiers(struct decl_parser *p, struct specifiers *spec,
			   struct decl_building *outer, bool must_be_type);

/* Declarators: decl_declarator.c */

void decl_parse_declarator(struct decl_parser *p, struct declarator *d, enum naming naming);
struct type *decl_finish_declarator(struct decl_parser *p, struct declarator *d, struct type *base,
				    unsigned int flags);

/* The name declared first with a record that has no tag is how facts call it. */
static inline void name_record(struct decl_building *b, const char *name)
{
	if (b && !b->tag && !b->named)
		b->named = name;
}

#endif
