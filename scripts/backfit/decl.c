// SPDX-License-Identifier: GPL-2.0
#include "decl.h"

#include <ctype.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "str.h"

/*
 * Each level of brackets costs some stack; the kernel's deepest header has
 * about ten levels.
 */
#define DEEPEST 120

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

struct keyword {
	const char *s;
	size_t len;
	enum word word;
};

#define KEYWORD(text, word)                  \
	{                                    \
		text, sizeof(text) - 1, word \
	}

/* By their first letter, so that most names are told apart at once. */
static const struct keyword *const keywords[128] = {
	['_'] =
		(const struct keyword[]){
			KEYWORD("_Alignas", WORD_ALIGNAS),
			KEYWORD("_Atomic", WORD_PASSED_OVER),
			KEYWORD("_Bool", WORD_BOOL),
			KEYWORD("_Generic", WORD_STATEMENT),
			KEYWORD("_Noreturn", WORD_PASSED_OVER),
			KEYWORD("_Static_assert", WORD_STATIC_ASSERT),
			KEYWORD("_Thread_local", WORD_PASSED_OVER),
			KEYWORD("__alignof__", WORD_STATEMENT),
			KEYWORD("__asm", WORD_ASM),
			KEYWORD("__asm__", WORD_ASM),
			KEYWORD("__attribute", WORD_ATTRIBUTE),
			KEYWORD("__attribute__", WORD_ATTRIBUTE),
			KEYWORD("__auto_type", WORD_AUTO_TYPE),
			KEYWORD("__const", WORD_CONST),
			KEYWORD("__const__", WORD_CONST),
			KEYWORD("__extension__", WORD_PASSED_OVER),
			KEYWORD("__inline", WORD_INLINE),
			KEYWORD("__inline__", WORD_INLINE),
			KEYWORD("__int128", WORD_INT128),
			KEYWORD("__int128_t", WORD_INT128),
			KEYWORD("__restrict", WORD_RESTRICT),
			KEYWORD("__restrict__", WORD_RESTRICT),
			KEYWORD("__seg_fs", WORD_PASSED_OVER),
			KEYWORD("__seg_gs", WORD_PASSED_OVER),
			KEYWORD("__signed", WORD_SIGNED),
			KEYWORD("__signed__", WORD_SIGNED),
			KEYWORD("__thread", WORD_PASSED_OVER),
			KEYWORD("__typeof", WORD_TYPEOF),
			KEYWORD("__typeof__", WORD_TYPEOF),
			KEYWORD("__typeof_unqual__", WORD_TYPEOF),
			KEYWORD("__volatile", WORD_VOLATILE),
			KEYWORD("__volatile__", WORD_VOLATILE),
			{ 0 },
		},
	['a'] =
		(const struct keyword[]){
			KEYWORD("asm", WORD_ASM),
			KEYWORD("auto", WORD_PASSED_OVER),
			{ 0 },
		},
	['b'] =
		(const struct keyword[]){
			KEYWORD("break", WORD_STATEMENT),
			{ 0 },
		},
	['c'] =
		(const struct keyword[]){
			KEYWORD("case", WORD_STATEMENT),
			KEYWORD("char", WORD_CHAR),
			KEYWORD("const", WORD_CONST),
			KEYWORD("continue", WORD_STATEMENT),
			{ 0 },
		},
	['d'] =
		(const struct keyword[]){
			KEYWORD("default", WORD_STATEMENT),
			KEYWORD("do", WORD_STATEMENT),
			KEYWORD("double", WORD_DOUBLE),
			{ 0 },
		},
	['e'] =
		(const struct keyword[]){
			KEYWORD("else", WORD_STATEMENT),
			KEYWORD("enum", WORD_ENUM),
			KEYWORD("extern", WORD_EXTERN),
			{ 0 },
		},
	['f'] =
		(const struct keyword[]){
			KEYWORD("float", WORD_FLOAT),
			KEYWORD("for", WORD_STATEMENT),
			{ 0 },
		},
	['g'] =
		(const struct keyword[]){
			KEYWORD("goto", WORD_STATEMENT),
			{ 0 },
		},
	['i'] =
		(const struct keyword[]){
			KEYWORD("if", WORD_STATEMENT),
			KEYWORD("inline", WORD_INLINE),
			KEYWORD("int", WORD_INT),
			{ 0 },
		},
	['l'] =
		(const struct keyword[]){
			KEYWORD("long", WORD_LONG),
			{ 0 },
		},
	['r'] =
		(const struct keyword[]){
			KEYWORD("register", WORD_REGISTER),
			KEYWORD("restrict", WORD_RESTRICT),
			KEYWORD("return", WORD_STATEMENT),
			{ 0 },
		},
	['s'] =
		(const struct keyword[]){
			KEYWORD("short", WORD_SHORT),
			KEYWORD("signed", WORD_SIGNED),
			KEYWORD("sizeof", WORD_STATEMENT),
			KEYWORD("static", WORD_STATIC),
			KEYWORD("static_assert", WORD_STATIC_ASSERT),
			KEYWORD("struct", WORD_STRUCT),
			KEYWORD("switch", WORD_STATEMENT),
			{ 0 },
		},
	['t'] =
		(const struct keyword[]){
			KEYWORD("typedef", WORD_TYPEDEF),
			KEYWORD("typeof", WORD_TYPEOF),
			KEYWORD("typeof_unqual", WORD_TYPEOF),
			{ 0 },
		},
	['u'] =
		(const struct keyword[]){
			KEYWORD("union", WORD_UNION),
			KEYWORD("unsigned", WORD_UNSIGNED),
			{ 0 },
		},
	['v'] =
		(const struct keyword[]){
			KEYWORD("void", WORD_VOID),
			KEYWORD("volatile", WORD_VOLATILE),
			{ 0 },
		},
	['w'] =
		(const struct keyword[]){
			KEYWORD("while", WORD_STATEMENT),
			{ 0 },
		},
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

/* What stands before the first declarator. */
struct specifiers {
	enum decl_storage storage;
	unsigned int flags;
	unsigned int quals;
	struct type *base;
	struct decl_building *building;
	bool tagged;
	unsigned int count[WORD_STATEMENT];
};

/* A declarator turned inside out: the type's nodes from the name outwards. */
struct declarator {
	const char *name;
	size_t at;
	unsigned int flags;
	struct type *head;
	struct type **tail;
};

/* Must a declarator have a name, may it, or may it not? */
enum naming {
	NAMED,
	NAMED_OR_NOT,
	NAMELESS,
};

struct name_entry {
	const char *s;
	struct type *base[8];
};

static const struct token end_token = { .kind = TOKEN_END, .s = "" };

static bool parse_specifiers(struct decl_parser *p, struct specifiers *spec,
			     struct decl_building *outer, bool must_be_type);
static void parse_declarator(struct decl_parser *p, struct declarator *d, enum naming naming);

static enum word word_of(const struct token *t)
{
	const struct keyword *k;

	if (t->kind != TOKEN_NAME || (unsigned char)t->s[0] >= ARRAY_LEN(keywords))
		return WORD_OTHER;
	for (k = keywords[(unsigned char)t->s[0]]; k && k->s; k++)
		if (k->len == t->len && !memcmp(k->s, t->s, t->len))
			return k->word;
	return WORD_OTHER;
}

static const struct token *peek(struct decl_parser *p)
{
	while (p->pos < p->n && p->token[p->pos].kind == TOKEN_DIRECTIVE)
		p->pos++;
	return p->pos < p->n ? &p->token[p->pos] : &end_token;
}

static size_t after(const struct decl_parser *p, size_t pos)
{
	do
		pos++;
	while (pos < p->n && p->token[pos].kind == TOKEN_DIRECTIVE);
	return pos;
}

static const struct token *token_at(const struct decl_parser *p, size_t pos)
{
	return pos < p->n ? &p->token[pos] : &end_token;
}

static bool is_char(const struct token *t, char c)
{
	return t->kind == TOKEN_PUNCT && t->len == 1 && t->s[0] == c;
}

static bool accept(struct decl_parser *p, char c)
{
	if (!is_char(peek(p), c))
		return false;
	p->pos++;
	return true;
}

static bool is_opening(const struct token *t)
{
	return t->kind == TOKEN_PUNCT && t->len == 1 && strchr("([{", t->s[0]);
}

static bool is_closing(const struct token *t)
{
	return t->kind == TOKEN_PUNCT && t->len == 1 && strchr(")]}", t->s[0]);
}

/* Behind the bracket that closes the one at @pos; the end where none does. */
static size_t behind_group(const struct decl_parser *p, size_t pos)
{
	size_t open = 0;

	for (; pos < p->n; pos++) {
		if (is_opening(&p->token[pos]))
			open++;
		else if (is_closing(&p->token[pos]) && !--open)
			return pos + 1;
	}
	return p->n;
}

/* Up to one of the characters of @stop that stands outside of all brackets. */
static void skip_to(struct decl_parser *p, const char *stop)
{
	for (;;) {
		const struct token *t = peek(p);

		if (t->kind == TOKEN_END || is_closing(t) ||
		    (t->kind == TOKEN_PUNCT && t->len == 1 && strchr(stop, t->s[0])))
			return;
		p->pos = is_opening(t) ? behind_group(p, p->pos) : p->pos + 1;
	}
}

static bool too_deep(struct decl_parser *p)
{
	if (p->depth < DEEPEST)
		return false;
	p->failed = true;
	return true;
}

static struct name_entry *intern(struct decl_parser *p, const char *s, size_t len)
{
	void **place = map_put_n(&p->names, s, len);
	struct name_entry *e = *place;

	if (e)
		return e;
	e = arena_alloc(p->arena, sizeof(*e));
	e->s = arena_strndup(p->arena, s, len);
	*place = e;
	return e;
}

static struct type *new_type(struct decl_parser *p, enum type_kind kind)
{
	struct type *type = arena_alloc(p->arena, sizeof(*type));

	type->kind = kind;
	return type;
}

/* Types of one name and qualifiers are one node. */
static struct type *base_type(struct decl_parser *p, const char *name, size_t len,
			      unsigned int quals)
{
	struct name_entry *e = intern(p, name, len);

	if (!e->base[quals & 7]) {
		e->base[quals & 7] = new_type(p, TYPE_BASE);
		e->base[quals & 7]->name = e->s;
		e->base[quals & 7]->quals = quals & 7;
	}
	return e->base[quals & 7];
}

static bool is_word(char c)
{
	return isalnum((unsigned char)c) || c == '_' || c == '$' || (unsigned char)c >= 0x80;
}

/* The text of tokens: a blank only where two would become another one. */
static void add_tokens(const struct decl_parser *p, size_t from, size_t to, struct strbuf *sb)
{
	bool first = true;

	for (size_t i = from; i < to; i++) {
		const struct token *t = &p->token[i];

		if (t->kind == TOKEN_DIRECTIVE || !t->len)
			continue;
		if (!first && (is_word(sb->s[sb->len - 1]) ? is_word(t->s[0])
							   : sb->s[sb->len - 1] == t->s[0] &&
								     !strchr("()[]{}", t->s[0])))
			strbuf_putc(sb, ' ');
		strbuf_add(sb, t->s, t->len);
		first = false;
	}
}

/* Constant expressions: a value, or @ok turned false. */
static uint64_t constant(struct decl_parser *p, unsigned int level, bool *ok);

static uint64_t constant_name(struct decl_parser *p, const struct token *t, bool *ok)
{
	const uint64_t *value = map_get_n(&p->constants, t->s, t->len);

	if (!value)
		*ok = false;
	return value ? *value : 0;
}

static uint64_t constant_number(struct decl_parser *p, const struct token *t, bool *ok)
{
	char digits[40], *end;
	uint64_t value;

	if (t->len >= sizeof(digits)) {
		*ok = false;
		return 0;
	}
	memcpy(digits, t->s, t->len);
	digits[t->len] = '\0';
	if (digits[0] == '0' && (digits[1] == 'b' || digits[1] == 'B'))
		value = strtoull(digits + 2, &end, 2);
	else
		value = strtoull(digits, &end, 0);
	if (end[strspn(end, "uUlL")])
		*ok = false;
	/* Computed in 64 bits, what wraps at 32 would come out wrong. */
	p->narrow |= strpbrk(end, "uU") && !strpbrk(end, "lL");
	return value;
}

static uint64_t constant_primary(struct decl_parser *p, bool *ok)
{
	const struct token *t = peek(p);
	uint64_t value = 0;

	if (p->depth >= DEEPEST) {
		*ok = false;
		return 0;
	}
	p->pos++;
	p->depth++;
	if (t->kind == TOKEN_NUMBER) {
		value = constant_number(p, t, ok);
	} else if (t->kind == TOKEN_CHAR && t->len == 3) {
		value = (unsigned char)t->s[1];
	} else if (t->kind == TOKEN_NAME) {
		value = constant_name(p, t, ok);
	} else if (is_char(t, '(')) {
		value = constant(p, 0, ok);
		if (!accept(p, ')'))
			*ok = false;
	} else if (is_char(t, '-')) {
		value = -constant_primary(p, ok);
		*ok &= !p->narrow;
	} else if (is_char(t, '~')) {
		value = ~constant_primary(p, ok);
		*ok &= !p->narrow;
	} else if (is_char(t, '!')) {
		value = !constant_primary(p, ok);
	} else if (is_char(t, '+')) {
		value = constant_primary(p, ok);
	} else {
		p->pos--;
		*ok = false;
	}
	p->depth--;
	return value;
}

static const struct operator
{
	const char *s;
	unsigned int level;
}
operators[] = {
	{ "||", 1 }, { "&&", 2 }, { "|", 3 }, { "^", 4 },  { "&", 5 },	{ "==", 6 },
	{ "!=", 6 }, { "<", 7 },  { ">", 7 }, { "<=", 7 }, { ">=", 7 }, { "<<", 8 },
	{ ">>", 8 }, { "+", 9 },  { "-", 9 }, { "*", 10 }, { "/", 10 }, { "%", 10 },
};

static const struct operator* operator_of(const struct token *t)
{
	if (t->kind == TOKEN_PUNCT)
		for (size_t i = 0; i < ARRAY_LEN(operators); i++)
			if (token_is(t, operators[i].s))
				return &operators[i];
	return NULL;
}

static uint64_t divide(int64_t a, int64_t b, bool rest, bool *ok)
{
	if (!b || (b == -1 && a == INT64_MIN)) {
		*ok = false;
		return 0;
	}
	return rest ? a % b : a / b;
}

static uint64_t apply(const char *op, uint64_t a, uint64_t b, bool *ok)
{
	int64_t x = a, y = b;

	switch (op[0]) {
	case '|':
		return op[1] ? a || b : a | b;
	case '&':
		return op[1] ? a && b : a & b;
	case '^':
		return a ^ b;
	case '=':
		return a == b;
	case '!':
		return a != b;
	case '<':
		if (op[1] == '<')
			return b < 64 ? a << b : 0;
		return op[1] ? x <= y : x < y;
	case '>':
		if (op[1] == '>')
			return (uint64_t)(x >> (b < 64 ? b : 63));
		return op[1] ? x >= y : x > y;
	case '+':
		return a + b;
	case '-':
		return a - b;
	case '*':
		return a * b;
	default:
		return divide(x, y, op[0] == '%', ok);
	}
}

static uint64_t constant(struct decl_parser *p, unsigned int level, bool *ok)
{
	uint64_t value = constant_primary(p, ok);
	const struct operator* op;

	if (p->depth >= DEEPEST)
		*ok = false;
	p->depth++;
	while (*ok && (op = operator_of(peek(p))) && op->level > level) {
		p->pos++;
		value = apply(op->s, value, constant(p, op->level, ok), ok);
		*ok &= !p->narrow || op->s[0] != '-';
	}
	p->depth--;
	return value;
}

/* An expression up to one of @stop: its value where it has one, else its text. */
static const char *constant_text(struct decl_parser *p, const char *stop, bool *known,
				 uint64_t *value)
{
	size_t from = p->pos, to;
	struct strbuf sb = { 0 };
	const char *text;

	skip_to(p, stop);
	to = p->pos;
	p->pos = from;
	*known = true;
	p->narrow = false;
	*value = constant(p, 0, known);
	peek(p);
	if (p->pos != to)
		*known = false;
	p->pos = to;
	if (*known)
		strbuf_printf(&sb, "%lld", (long long)*value);
	else
		add_tokens(p, from, to, &sb);
	text = arena_strndup(p->arena, sb.s ? sb.s : "", sb.len);
	strbuf_free(&sb);
	return text;
}

/* Attributes, whether written out or as a macro. */

static bool name_is(const char *s, size_t len, const char *name)
{
	return strlen(name) == len && !memcmp(s, name, len);
}

/**
 * decl_kernel_attribute() - is this one of the kernel's macros for attributes?
 * @name: the name, which needs no final NUL
 * @len: its length
 * @data: not used; there so that this fits struct decl_parser
 *
 * Return: how to pass it over, or DECL_NO_ATTRIBUTE.
 */
enum decl_attribute decl_kernel_attribute(const char *name, size_t len, void *data)
{
	static const char *const plain[] = {
		"__init",
		"__exit",
		"__initdata",
		"__exitdata",
		"__initconst",
		"__exitconst",
		"__initdata_or_module",
		"__initconst_or_module",
		"__init_or_module",
		"__iomem",
		"__user",
		"__kernel",
		"__rcu",
		"__percpu",
		"__force",
		"__nocast",
		"__safe",
		"__bitwise",
		"__private",
		"__must_check",
		"__maybe_unused",
		"__always_unused",
		"__used",
		"__unused",
		"__packed",
		"__pure",
		"__attribute_const__",
		"__noreturn",
		"__cold",
		"__hot",
		"__weak",
		"__malloc",
		"__deprecated",
		"__visible",
		"__read_mostly",
		"__ro_after_init",
		"__always_inline",
		"__noinline",
		"noinline",
		"__inline",
		"asmlinkage",
		"notrace",
		"noinstr",
		"noinline_for_stack",
		"noinline_for_tracing",
		"__ref",
		"__refdata",
		"__refconst",
		"__sched",
		"__lockfunc",
		"__kprobes",
		"__latent_entropy",
		"__randomize_layout",
		"__no_randomize_layout",
		"__designated_init",
		"__nonstring",
		"__net_init",
		"__net_exit",
		"__net_initdata",
		"__cpuinit",
		"__devinit",
		"__devexit",
		"__cacheline_aligned",
		"____cacheline_aligned",
		"__cacheline_aligned_in_smp",
		"____cacheline_aligned_in_smp",
		"____cacheline_internodealigned_in_smp",
		"__ALIGN",
		"fallthrough",
		"__bpf_kfunc",
		"__no_sanitize_address",
		"__no_kcsan",
		"__uninitialized",
		"__capability",
		"STACK_FRAME_NON_STANDARD",
		"__ksym",
		"__must_hold_nothing",
		"__naked",
		"__no_stack_protector",
		"__nocfi",
		"__rust_helper",
		"__page_aligned_data",
		"__page_aligned_bss",
		"__meminit",
		"__memexit",
		"__setup_data",
		"__flatten",
		"__noendbr",
		"__signed_wrap",
		"__maybe_unused_",
		"__irq_entry",
		"__softirq_entry",
		"__no_context_analysis",
		"__pgtbl_hold",
	};
	static const char *const with_args[] = {
		"__aligned",
		"__printf",
		"__scanf",
		"__section",
		"__alias",
		"__alloc_size",
		"__assume_aligned",
		"__acquires",
		"__releases",
		"__must_hold",
		"__acquire",
		"__cond_acquires",
		"__cond_releases",
		"__acquires_shared",
		"__releases_shared",
		"__must_hold_shared",
		"__cond_acquires_shared",
		"__guarded_by",
		"__pt_guarded_by",
		"__counted_by",
		"__counted_by_le",
		"__counted_by_be",
		"__counted_by_ptr",
		"__sized_by",
		"__attribute_printf",
		"__format_arg",
		"__cleanup",
		"__no_sanitize",
		"__realloc_size",
		"__diagnose_as",
		"__alloc_align",
	};

	(void)data;
	if (len < 5 || (name[0] != '_' && name[0] != 'n' && name[0] != 'a' && name[0] != 'f'))
		return DECL_NO_ATTRIBUTE;
	for (size_t i = 0; i < ARRAY_LEN(plain); i++)
		if (name_is(name, len, plain[i]))
			return DECL_ATTRIBUTE;
	for (size_t i = 0; i < ARRAY_LEN(with_args); i++)
		if (name_is(name, len, with_args[i]))
			return DECL_ATTRIBUTE_ARGS;
	return DECL_NO_ATTRIBUTE;
}

static unsigned int flags_of_attribute(const char *s, size_t len)
{
	while (len && *s == '_') {
		s++;
		len--;
	}
	while (len && s[len - 1] == '_')
		len--;
	if (name_is(s, len, "warn_unused_result") || name_is(s, len, "must_check"))
		return DECL_MUST_CHECK;
	if (name_is(s, len, "deprecated"))
		return DECL_DEPRECATED;
	return name_is(s, len, "gnu_inline") ? DECL_GNU_INLINE : 0;
}

static enum decl_attribute attribute_macro(struct decl_parser *p, const struct token *t)
{
	if (t->kind != TOKEN_NAME)
		return DECL_NO_ATTRIBUTE;
	if (p->attribute)
		return p->attribute(t->s, t->len, p->data);
	return decl_kernel_attribute(t->s, t->len, p->data);
}

/* One attribute at the current place, if there is one. */
static bool skip_attribute(struct decl_parser *p, unsigned int *flags)
{
	const struct token *t = peek(p);
	enum decl_attribute macro;
	size_t end;

	if (is_char(t, '[') && is_char(token_at(p, after(p, p->pos)), '[')) {
		p->pos = behind_group(p, p->pos);
		return true;
	}
	if (t->kind != TOKEN_NAME)
		return false;
	switch (word_of(t)) {
	case WORD_ATTRIBUTE:
	case WORD_ALIGNAS:
		p->pos = after(p, p->pos);
		end = is_char(peek(p), '(') ? behind_group(p, p->pos) : p->pos;
		for (; p->pos < end; p->pos++)
			if (p->token[p->pos].kind == TOKEN_NAME)
				*flags |= flags_of_attribute(p->token[p->pos].s,
							     p->token[p->pos].len);
		return true;
	case WORD_OTHER:
		break;
	default:
		return false;
	}
	macro = attribute_macro(p, t);
	if (macro == DECL_NO_ATTRIBUTE)
		return false;
	*flags |= flags_of_attribute(t->s, t->len);
	p->pos++;
	if (macro == DECL_ATTRIBUTE_ARGS && is_char(peek(p), '('))
		p->pos = behind_group(p, p->pos);
	return true;
}

static void skip_attributes(struct decl_parser *p, unsigned int *flags)
{
	while (skip_attribute(p, flags))
		;
}

/* Behind the declarator: attributes and asm labels. */
static void skip_trailer(struct decl_parser *p, unsigned int *flags)
{
	for (;;) {
		if (skip_attribute(p, flags))
			continue;
		if (word_of(peek(p)) != WORD_ASM)
			return;
		p->pos++;
		if (is_char(peek(p), '('))
			p->pos = behind_group(p, p->pos);
	}
}

/* Records and enums. */

static void add_member(struct decl_building *b, const struct declarator *d, struct type *type,
		       unsigned int flags)
{
	struct decl_member *m = vec_push(&b->member);

	m->name = d->name ? d->name : "";
	m->type = type;
	m->flags = flags;
	m->at = d->at;
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

static struct type *finish_declarator(struct declarator *d, struct type *base)
{
	*d->tail = base;
	return d->head;
}

static void parse_bit_width(struct decl_parser *p, unsigned int *flags)
{
	if (!accept(p, ':'))
		return;
	*flags |= DECL_BITFIELD;
	/* A conditional expression holds a second ':', which skip_to() passes. */
	skip_to(p, ",;");
}

static void parse_members_of(struct decl_parser *p, struct decl_building *b,
			     struct specifiers *spec)
{
	do {
		struct declarator d = { 0 };
		struct type *type;
		unsigned int flags = 0;

		skip_attributes(p, &flags);
		if (is_char(peek(p), ':')) {
			parse_bit_width(p, &flags);
			continue;
		}
		parse_declarator(p, &d, NAMED);
		if (p->failed || !d.name)
			return;
		type = finish_declarator(&d, spec->base);
		if (spec->building && !spec->building->tag && !spec->building->named) {
			spec->building->named = d.name;
			spec->building->outer = b;
		}
		flags |= spec->flags | d.flags;
		parse_bit_width(p, &flags);
		skip_trailer(p, &flags);
		add_member(b, &d, type, flags);
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
	close = behind_group(p, after(p, start));
	d.at = bitmap ? after(p, after(p, start)) : close - 2;
	if (d.at >= p->n || close <= d.at || p->token[d.at].kind != TOKEN_NAME)
		return false;
	d.name = intern(p, p->token[d.at].s, p->token[d.at].len)->s;
	array = new_type(p, TYPE_ARRAY);
	array->size = "";
	array->to = base_type(p, "unsigned long", strlen("unsigned long"), 0);
	if (!bitmap) {
		size_t at = after(p, after(p, start));

		if (!decl_parse_type_name(p, &at, &array->to))
			array->to = base_type(p, p->token[at].s, p->token[at].len, 0);
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
		skip_to(p, ";");
	} else if (parse_specifiers(p, &spec, b, false)) {
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
	skip_to(p, ";");
	if (accept(p, ';') || is_char(peek(p), '}'))
		return;
	p->failed = true;
}

static void parse_enumerators(struct decl_parser *p, struct decl_building *b)
{
	uint64_t next = 0;
	bool known = true;
	const char *before = NULL;

	while (!is_char(peek(p), '}')) {
		const struct token *t = peek(p);
		struct decl_member *m;
		unsigned int flags = 0;
		uint64_t *value;

		if (t->kind != TOKEN_NAME) {
			p->failed = true;
			return;
		}
		m = vec_push(&b->member);
		m->name = intern(p, t->s, t->len)->s;
		m->at = p->pos++;
		skip_attributes(p, &flags);
		m->flags = flags;
		if (accept(p, '='))
			m->value = constant_text(p, ",", &known, &next);
		else if (known)
			m->value = NULL;
		else
			m->value = before;
		if (known) {
			value = arena_alloc(p->arena, sizeof(*value));
			*value = next++;
			map_set(&p->constants, m->name, value);
			if (!m->value) {
				char number[24];

				snprintf(number, sizeof(number), "%lld", (long long)*value);
				m->value = intern(p, number, strlen(number))->s;
			}
		}
		if (!known) {
			struct strbuf sb = { 0 };

			strbuf_printf(&sb, "%s + 1", m->name);
			before = arena_strndup(p->arena, sb.s, sb.len);
			strbuf_free(&sb);
		}
		if (!accept(p, ','))
			break;
	}
}

static void parse_body(struct decl_parser *p, struct decl_building *b)
{
	if (too_deep(p))
		return;
	p->depth++;
	if (b->kind == FACT_ENUM) {
		parse_enumerators(p, b);
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
	type = base_type(p, sb.s, sb.len, 0);
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
	if (!accept(p, '>'))
		p->failed = true;
	return p->failed ? &end_token : given;
}

static void parse_record(struct decl_parser *p, enum word word, struct specifiers *spec,
			 struct decl_building *outer)
{
	const struct record_word *r = &record_words[word - WORD_STRUCT];
	const struct token *tag = NULL;
	struct token given;
	size_t at = p->pos;
	unsigned int flags = 0;

	p->pos++;
	skip_attributes(p, &flags);
	if (peek(p)->kind == TOKEN_NAME) {
		tag = peek(p);
		at = p->pos++;
	} else if (is_char(peek(p), '<')) {
		tag = given_name(p, &given);
	}
	skip_attributes(p, &flags);
	spec->tagged = true;
	if (word == WORD_ENUM && is_char(peek(p), ':')) {
		struct specifiers underlying = { 0 };

		p->pos++;
		parse_specifiers(p, &underlying, NULL, true);
	}
	if (tag)
		spec->base = tag_type(p, r->s, tag);
	if (!is_char(peek(p), '{')) {
		if (!tag)
			p->failed = true;
		return;
	}
	spec->building = new_building(p, r->kind, outer, at);
	if (tag) {
		spec->building->tag = intern(p, tag->s, tag->len)->s;
	} else {
		spec->base = new_type(p, TYPE_BASE);
		spec->base->name = r->s;
		spec->building->node = spec->base;
	}
	p->pos++;
	parse_body(p, spec->building);
	skip_attributes(p, &spec->flags);
}

/* Specifiers. */

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

static void parse_typeof(struct decl_parser *p, struct specifiers *spec)
{
	size_t from = p->pos++, inside, end;
	struct strbuf sb = { 0 };
	struct type *type = NULL;

	if (too_deep(p))
		return;
	if (!is_char(peek(p), '(')) {
		p->failed = true;
		return;
	}
	end = behind_group(p, p->pos);
	inside = p->pos = after(p, p->pos);
	p->depth++;
	if (!p->keep_typeof && decl_parse_type_name(p, &inside, &type) && after(p, inside) == end) {
		spec->base = type;
	} else {
		p->failed = false;
		strbuf_puts(&sb, "typeof");
		add_tokens(p, after(p, from), end, &sb);
		spec->base = base_type(p, sb.s, sb.len, 0);
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
			 word != WORD_ATTRIBUTE && attribute_macro(p, t) == DECL_NO_ATTRIBUTE)
			break;
		pos = after(p, pos);
		if (is_char(token_at(p, pos), '(') &&
		    (word == WORD_ATTRIBUTE || attribute_macro(p, t) == DECL_ATTRIBUTE_ARGS))
			pos = behind_group(p, pos);
	}
	if (t->kind != TOKEN_NAME || word_of(t) != WORD_OTHER)
		return false;
	if (!star)
		return true;
	t = token_at(p, after(p, pos));
	return t->kind == TOKEN_PUNCT && t->len == 1 && strchr(";,=[(", t->s[0]);
}

static bool is_known_type(struct decl_parser *p, const struct token *t)
{
	return p->is_type_name && p->is_type_name(t->s, t->len, p->data);
}

/* A typedef's name, where a type may still come. */
static bool parse_named_type(struct decl_parser *p, struct specifiers *spec, bool must_be_type)
{
	const struct token *t = peek(p);

	if (attribute_macro(p, t) != DECL_NO_ATTRIBUTE && !is_known_type(p, t))
		return skip_attribute(p, &spec->flags);
	if (spec->base || !(must_be_type || is_known_type(p, t) || looks_like_type(p)))
		return false;
	spec->base = base_type(p, t->s, t->len, 0);
	p->pos++;
	return true;
}

static bool parse_specifier(struct decl_parser *p, struct specifiers *spec,
			    struct decl_building *outer, bool must_be_type)
{
	const struct token *t = peek(p);
	enum word word;

	if (is_char(t, '['))
		return skip_attribute(p, &spec->flags);
	if (t->kind != TOKEN_NAME)
		return false;
	word = word_of(t);
	switch (word) {
	case WORD_OTHER:
		for (int w = WORD_VOID; w <= WORD_AUTO_TYPE; w++)
			if (spec->count[w])
				return skip_attribute(p, &spec->flags);
		return parse_named_type(p, spec, must_be_type);
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
	case WORD_PASSED_OVER:
		break;
	case WORD_ATTRIBUTE:
	case WORD_ALIGNAS:
		return skip_attribute(p, &spec->flags);
	case WORD_STRUCT:
	case WORD_UNION:
	case WORD_ENUM:
		parse_record(p, word, spec, outer);
		return !p->failed;
	case WORD_TYPEOF:
		parse_typeof(p, spec);
		return !p->failed;
	case WORD_ASM:
	case WORD_STATIC_ASSERT:
	case WORD_STATEMENT:
		return false;
	default:
		spec->count[word]++;
		break;
	}
	p->pos++;
	return true;
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
		return base_type(p, type->name, strlen(type->name), type->quals | quals);
	type = new_type(p, type->kind);
	*type = *spec->base;
	type->quals |= quals;
	return type;
}

/**
 * parse_specifiers() - all that stands before the first declarator
 * @p: the parser
 * @spec: filled in; its base is set where true is returned
 * @outer: the record that the declaration stands in, or NULL
 * @must_be_type: a name here can be nothing but a type
 *
 * Return: whether a type was among them.
 */
static bool parse_specifiers(struct decl_parser *p, struct specifiers *spec,
			     struct decl_building *outer, bool must_be_type)
{
	while (!p->failed && parse_specifier(p, spec, outer, must_be_type))
		;
	if (p->failed)
		return false;
	for (int w = WORD_VOID; w <= WORD_AUTO_TYPE && !spec->base; w++) {
		const char *name =
			spec->count[WORD_AUTO_TYPE] ? "__auto_type" : integer_name(spec->count);

		if (spec->count[w])
			spec->base = base_type(p, name, strlen(name), 0);
	}
	if (!spec->base)
		return false;
	spec->base = qualified(p, spec, spec->quals);
	return true;
}

/* Declarators. */

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
	pointer = new_type(p, TYPE_POINTER);
	pointer->to = type;
	return pointer;
}

static void parse_param(struct decl_parser *p, struct type_param *param)
{
	struct specifiers spec = { 0 };
	struct declarator d = { 0 };
	unsigned int flags = 0;

	if (!parse_specifiers(p, &spec, NULL, true)) {
		p->failed = true;
		return;
	}
	parse_declarator(p, &d, NAMED_OR_NOT);
	if (p->failed)
		return;
	param->name = d.name;
	param->type = as_parameter(p, finish_declarator(&d, spec.base));
	if (spec.building && !spec.building->tag && d.name)
		spec.building->named = d.name;
	skip_trailer(p, &flags);
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
	uint64_t value;

	for (enum word w = word_of(peek(p));
	     w == WORD_STATIC || w == WORD_CONST || w == WORD_RESTRICT || w == WORD_VOLATILE;
	     w = word_of(peek(p)))
		p->pos++;
	array->size = is_char(peek(p), ']') ? "" : constant_text(p, "", &known, &value);
	if (!accept(p, ']'))
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
			node = new_type(p, TYPE_ARRAY);
			append(d, node);
			parse_array(p, node);
		} else if (is_char(peek(p), '(')) {
			p->pos++;
			node = new_type(p, TYPE_FUNCTION);
			append(d, node);
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
		case WORD_PASSED_OVER:
			break;
		default:
			if (skip_attribute(p, flags))
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
	skip_attributes(p, &flags);
	t = peek(p);
	inner = is_char(t, '*') || is_char(t, '(') || is_char(t, '[') ||
		(t->kind == TOKEN_NAME && word_of(t) == WORD_OTHER && naming != NAMELESS &&
		 !is_known_type(p, t));
	p->pos = at;
	return inner;
}

static void parse_declarator(struct decl_parser *p, struct declarator *d, enum naming naming)
{
	struct type *near = NULL, *far = NULL;

	d->tail = &d->head;
	if (too_deep(p))
		return;
	p->depth++;
	skip_attributes(p, &d->flags);
	for (unsigned int i = 0; accept(p, '*'); i++) {
		struct type *pointer = new_type(p, TYPE_POINTER);

		if (i == DEEPEST)
			p->failed = true;
		pointer->quals = parse_pointer_quals(p, &d->flags);
		pointer->to = near;
		near = pointer;
		if (!far)
			far = pointer;
	}
	if (is_char(peek(p), '(') && opens_declarator(p, naming)) {
		p->pos++;
		parse_declarator(p, d, naming);
		if (!accept(p, ')'))
			p->failed = true;
	} else if (peek(p)->kind == TOKEN_NAME && word_of(peek(p)) == WORD_OTHER &&
		   naming != NAMELESS) {
		d->name = intern(p, peek(p)->s, peek(p)->len)->s;
		d->at = p->pos++;
	} else if (naming == NAMED) {
		p->failed = true;
	}
	skip_attributes(p, &d->flags);
	parse_suffixes(p, d);
	skip_attributes(p, &d->flags);
	if (near) {
		*d->tail = near;
		d->tail = &far->to;
	}
	p->depth--;
}

/* Whole declarations. */

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
	name = intern(p, sb.s, sb.len)->s;
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
		b->node->name = intern(p, sb.s, sb.len)->s;
		strbuf_free(&sb);
	}
}

static void drop_buildings(struct decl_parser *p, bool keep)
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

/* A macro that nobody knows, between a declarator and what ends it. */
static void skip_unknown_macros(struct decl_parser *p, unsigned int *flags)
{
	while (peek(p)->kind == TOKEN_NAME && word_of(peek(p)) == WORD_OTHER) {
		p->pos++;
		if (is_char(peek(p), '('))
			p->pos = behind_group(p, p->pos);
		skip_trailer(p, flags);
	}
}

static bool parse_one_name(struct decl_parser *p, struct specifiers *spec)
{
	struct declarator d = { 0 };
	struct decl *decl;
	unsigned int flags = 0;

	parse_declarator(p, &d, NAMED);
	if (p->failed || !d.name)
		return false;
	skip_trailer(p, &flags);
	skip_unknown_macros(p, &flags);
	decl = vec_push(&p->decl);
	decl->name = d.name;
	decl->type = finish_declarator(&d, spec->base);
	decl->storage = spec->storage;
	decl->flags = spec->flags | d.flags | flags;
	decl->at = d.at;
	decl->init = decl->body = DECL_NONE;
	if (spec->building && !spec->building->tag && !spec->building->named)
		spec->building->named = d.name;
	if (accept(p, '=')) {
		peek(p);
		decl->init = p->pos;
		skip_to(p, ",;");
	} else if (is_char(peek(p), '{') && decl->type->kind == TYPE_FUNCTION) {
		decl->body = p->pos;
	}
	return true;
}

static bool parse_declaration(struct decl_parser *p)
{
	struct specifiers spec = { 0 };

	if (word_of(peek(p)) == WORD_STATIC_ASSERT) {
		skip_to(p, ";");
		return accept(p, ';');
	}
	if (!parse_specifiers(p, &spec, NULL, false))
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
	drop_buildings(p, ok);
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
	    parse_specifiers(p, &spec, NULL, false)) {
		parse_declarator(p, &d, NAMELESS);
		if (!p->failed) {
			*type = finish_declarator(&d, spec.base);
			peek(p);
			*pos = p->pos;
			ok = true;
		}
	}
	p->pos = was;
	if (outermost && !buildings)
		drop_buildings(p, false);
	return ok;
}

/**
 * decl_parser_free() - give back the parser's own memory
 * @p: the parser; what it left in its arena stays
 */
void decl_parser_free(struct decl_parser *p)
{
	drop_buildings(p, false);
	vec_free(&p->building);
	vec_free(&p->decl);
	vec_free(&p->record);
	map_free(&p->names);
	map_free(&p->constants);
}
