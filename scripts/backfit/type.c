// SPDX-License-Identifier: GPL-2.0
#include "type.h"

#include <stdlib.h>
#include <string.h>

#include "decl.h"
#include "facts.h"
#include "str.h"

/* More typedefs in a row are a circle. */
#define MOST_TYPEDEFS 40

static void write_type(const struct type *type, const char *name, bool names, struct strbuf *out);

static void write_quals(unsigned int quals, const char *between, struct strbuf *out)
{
	static const struct {
		unsigned int qual;
		const char *s;
	} words[] = {
		{ QUAL_CONST, "const" },       { QUAL_VOLATILE, "volatile" },
		{ QUAL_RESTRICT, "restrict" }, { QUAL_SEG_FS, "__seg_fs" },
		{ QUAL_SEG_GS, "__seg_gs" },
	};

	for (size_t i = 0; i < ARRAY_LEN(words); i++) {
		if (!(quals & words[i].qual))
			continue;
		strbuf_puts(out, words[i].s);
		strbuf_puts(out, between);
	}
}

static void write_params(const struct type *function, bool names, struct strbuf *out)
{
	strbuf_putc(out, '(');
	for (unsigned int i = 0; i < function->params; i++) {
		const struct type_param *param = &function->param[i];

		if (i)
			strbuf_puts(out, ", ");
		write_type(param->type, names ? param->name : NULL, names, out);
	}
	if (function->variadic)
		strbuf_puts(out, function->params ? ", ..." : "...");
	else if (!function->params)
		strbuf_puts(out, "void");
	strbuf_putc(out, ')');
}

static void put_before(struct strbuf *sb, struct strbuf *text)
{
	strbuf_add(text, sb->s ? sb->s : "", sb->len);
	strbuf_free(sb);
	*sb = *text;
	*text = (struct strbuf){ 0 };
}

/* A pointer in front of what is declared so far, in brackets where C wants them. */
static void write_pointer(const struct type *type, struct strbuf *inner)
{
	bool brackets =
		type->to && (type->to->kind == TYPE_ARRAY || type->to->kind == TYPE_FUNCTION);
	struct strbuf text = { 0 };

	if (brackets)
		strbuf_putc(&text, '(');
	if (brackets && type->to->kind == TYPE_FUNCTION)
		type_write_attributes(type->to->quals, &text);
	strbuf_putc(&text, '*');
	write_quals(type->quals, " ", &text);
	if (type->quals && !inner->len)
		text.s[--text.len] = '\0';
	put_before(inner, &text);
	if (brackets)
		strbuf_putc(inner, ')');
}

static void write_type(const struct type *type, const char *name, bool names, struct strbuf *out)
{
	struct strbuf inner = { 0 };

	/* A function by itself, to which no '*' leads, has its attributes before its name. */
	if (type->kind == TYPE_FUNCTION)
		type_write_attributes(type->quals, &inner);
	if (name)
		strbuf_puts(&inner, name);
	for (; type && type->kind != TYPE_BASE; type = type->to) {
		if (type->kind == TYPE_POINTER)
			write_pointer(type, &inner);
		else if (type->kind == TYPE_ARRAY)
			strbuf_printf(&inner, "[%s]", type->size ? type->size : "");
		else
			write_params(type, names, &inner);
	}
	if (type) {
		write_quals(type->quals, " ", out);
		type_write_attributes(type->quals, out);
		strbuf_puts(out, type->name);
	}
	if (inner.len) {
		strbuf_putc(out, ' ');
		strbuf_add(out, inner.s, inner.len);
	}
	strbuf_free(&inner);
}

/**
 * type_text() - a type in its one spelling, without parameters' names
 * @type: the type
 *
 * Return: the text, which the caller frees.
 */
char *type_text(const struct type *type)
{
	struct strbuf sb = { 0 };

	write_type(type, NULL, false, &sb);
	return strbuf_take(&sb);
}

/**
 * type_declaration() - how something of a type is declared
 * @type: the type
 * @name: its name; "" or NULL for none
 *
 * Return: "int (*cb)(struct x *p)", with the names of parameters where they are
 * known; the caller frees it.
 */
char *type_declaration(const struct type *type, const char *name)
{
	struct strbuf sb = { 0 };

	write_type(type, name && *name ? name : NULL, true, &sb);
	return strbuf_take(&sb);
}

static bool any_name(const char *name, size_t len, void *data)
{
	(void)name;
	(void)len;
	(void)data;
	return true;
}

static enum decl_attribute no_attribute(const char *name, size_t len, void *data)
{
	(void)name;
	(void)len;
	(void)data;
	return DECL_NO_ATTRIBUTE;
}

/* A record that is defined on the spot without a tag: only a declaration could name it. */
static bool is_nameless(const struct type *type)
{
	for (; type; type = type->to) {
		if (type->kind == TYPE_BASE &&
		    (!strcmp(type->name, "struct") || !strcmp(type->name, "union") ||
		     !strcmp(type->name, "enum")))
			return true;
		for (unsigned int i = 0; i < type->params; i++)
			if (is_nameless(type->param[i].type))
				return true;
	}
	return false;
}

/**
 * type_from_text() - read a type
 * @arena: where its nodes go
 * @text: the type without a declared name: "const struct x *", "int (*)(void)"
 *
 * Return: the type, or NULL where the text is none.
 */
struct type *type_from_text(struct arena *arena, const char *text)
{
	VEC(struct token) tokens = { 0 };
	struct decl_parser p = { .arena = arena,
				 .is_type_name = any_name,
				 .attribute = no_attribute,
				 .keep_typeof = true };
	struct type *type = NULL;
	struct lexer lx;
	struct token t;
	size_t pos = 0;

	lexer_init(&lx, text, strlen(text));
	while ((t = lexer_next(&lx)).kind != TOKEN_END)
		*vec_push(&tokens) = t;
	p.token = tokens.v;
	p.n = tokens.n;
	if (!decl_parse_type_name(&p, &pos, &type) || pos != tokens.n || is_nameless(type))
		type = NULL;
	decl_parser_free(&p);
	vec_free(&tokens);
	return type;
}

/**
 * type_resolve() - look through typedefs
 * @arena: where a node goes that has to be made, because a qualifier stood on
 *	a typedef's name
 * @type: the type
 * @facts: what the names mean; NULL resolves nothing
 *
 * Return: the type that is no typedef's name that @facts know; what it points
 * to is not resolved.
 */
const struct type *type_resolve(struct arena *arena, const struct type *type, struct facts *facts)
{
	for (int i = 0; facts && i < MOST_TYPEDEFS && type->kind == TYPE_BASE; i++) {
		const struct fact *def;
		unsigned int quals = type->quals;

		if (strchr(type->name, ' '))
			break;
		def = facts_find(facts, FACT_TYPEDEF, type->name);
		if (!def || !def->type)
			break;
		type = def->type;
		if ((type->quals | quals) != type->quals) {
			struct type *copy = arena_alloc(arena, sizeof(*copy));

			*copy = *type;
			copy->quals |= quals;
			type = copy;
		}
	}
	return type;
}

struct comparison {
	struct arena arena;
	struct facts *a, *b;
	unsigned int depth;
};

static enum type_match both(enum type_match x, enum type_match y)
{
	if (x == TYPES_EQUAL)
		return y;
	if (y == TYPES_EQUAL || x == y)
		return x;
	return TYPES_DIFFER;
}

/* Does the compiler of these facts tell address spaces apart, as gcc does per-CPU data's? */
static bool has_spaces(struct facts *facts)
{
	const struct fact *macro = facts_find(facts, FACT_MACRO, "__percpu_qual");

	return macro && macro->value && *macro->value;
}

/*
 * Only two kernels whose compilers both know address spaces can differ in them;
 * whoever asks of one kernel does not say them at all.
 */
static bool spaces_count(const struct comparison *c)
{
	return c->a && c->b && c->a != c->b && has_spaces(c->a) && has_spaces(c->b);
}

static enum type_match compare_target_quals(const struct comparison *c, unsigned int a,
					    unsigned int b)
{
	unsigned int mask = QUAL_CONST | QUAL_VOLATILE;

	if ((a ^ b) & QUALS_SPACE && spaces_count(c))
		return TYPES_DIFFER;
	a &= mask;
	b &= mask;
	if (a == b)
		return TYPES_EQUAL;
	if ((a & b) == b)
		return TYPES_CONST_ADDED;
	return (a & b) == a ? TYPES_CONST_DROPPED : TYPES_DIFFER;
}

static const char *base_name(const struct type *type)
{
	/* Where no header was read that says so, bool is still what C says. */
	return !strcmp(type->name, "bool") ? "_Bool" : type->name;
}

static enum type_match compare(struct comparison *c, const struct type *a, const struct type *b);

/* A parameter that is declared as a function or an array is a pointer: C says so. */
static const struct type *adjusted(struct comparison *c, const struct type *type,
				   struct facts *facts)
{
	const struct type *meant = type_resolve(&c->arena, type, facts);
	struct type *pointer, *element;

	if (meant->kind != TYPE_FUNCTION && meant->kind != TYPE_ARRAY)
		return meant;
	pointer = arena_alloc(&c->arena, sizeof(*pointer));
	pointer->kind = TYPE_POINTER;
	pointer->to = (struct type *)meant;
	if (meant->kind == TYPE_ARRAY) {
		element = arena_alloc(&c->arena, sizeof(*element));
		*element = *type_resolve(&c->arena, meant->to, facts);
		/* "const" before the name of an array's typedef is the elements'. */
		element->quals |= meant->quals;
		pointer->to = element;
	}
	return pointer;
}

static enum type_match compare_functions(struct comparison *c, const struct type *a,
					 const struct type *b)
{
	enum type_match match;

	if (a->params != b->params || a->variadic != b->variadic || !types_called_alike(a, b))
		return TYPES_DIFFER;
	match = compare(c, a->to, b->to);
	for (unsigned int i = 0; i < a->params && match != TYPES_DIFFER; i++)
		match = both(match, compare(c, adjusted(c, a->param[i].type, c->a),
					    adjusted(c, b->param[i].type, c->b)));
	return match;
}

/* What @a and @b point to, or their elements. */
static enum type_match compare_targets(struct comparison *c, const struct type *a,
				       const struct type *b)
{
	a = type_resolve(&c->arena, a->to, c->a);
	b = type_resolve(&c->arena, b->to, c->b);
	return both(compare_target_quals(c, a->quals, b->quals), compare(c, a, b));
}

/* Qualifiers of the two nodes themselves do not count: nothing can tell. */
static enum type_match compare(struct comparison *c, const struct type *a, const struct type *b)
{
	enum type_match match = TYPES_DIFFER;

	a = type_resolve(&c->arena, a, c->a);
	b = type_resolve(&c->arena, b, c->b);
	if (a->kind != b->kind || c->depth > 200)
		return TYPES_DIFFER;
	c->depth++;
	switch (a->kind) {
	case TYPE_BASE:
		match = strcmp(base_name(a), base_name(b)) ? TYPES_DIFFER : TYPES_EQUAL;
		break;
	case TYPE_POINTER:
		match = compare_targets(c, a, b);
		break;
	case TYPE_ARRAY:
		if (!*a->size || !*b->size || !strcmp(a->size, b->size))
			match = compare_targets(c, a, b);
		break;
	case TYPE_FUNCTION:
		match = compare_functions(c, a, b);
		break;
	}
	c->depth--;
	return match;
}

/**
 * types_called_alike() - do the callers of two functions put arguments in the same places?
 * @a: a function type
 * @b: another one
 *
 * Return: whether their calling conventions are the same.
 */
bool types_called_alike(const struct type *a, const struct type *b)
{
	return !((a->quals ^ b->quals) & QUALS_CONVENTION);
}

/**
 * types_compare() - are two types the same by meaning?
 * @a: one
 * @facts_a: what its names mean; NULL takes them as they stand
 * @b: the other
 * @facts_b: what its names mean
 *
 * Records and enums are compared by name. Qualifiers of the types themselves
 * are ignored, those of pointers' targets are not. An address space (gcc's
 * __seg_gs, the kernel's __percpu) is a difference only between two kernels
 * whose compilers both know them.
 *
 * Return: how they compare.
 */
enum type_match types_compare(const struct type *a, struct facts *facts_a, const struct type *b,
			      struct facts *facts_b)
{
	struct comparison c = { .a = facts_a, .b = facts_b };
	enum type_match match = compare(&c, a, b);

	arena_free(&c.arena);
	return match;
}

/**
 * type_name_in() - a name that a type is made of
 * @type: the type, or NULL
 * @wanted: says whether it is this name, as "struct x"; gets @data
 * @data: for @wanted
 *
 * Pointers, arrays, and functions' parameters and results are walked through; what
 * a record's members are is not asked.
 *
 * Return: the first such name, which belongs to the type; or NULL.
 */
const char *type_name_in(const struct type *type, bool (*wanted)(const char *name, void *data),
			 void *data)
{
	for (; type && type->kind != TYPE_BASE; type = type->to)
		for (unsigned int i = 0; i < type->params; i++) {
			const char *found = type_name_in(type->param[i].type, wanted, data);

			if (found)
				return found;
		}
	return type && type->name && wanted(type->name, data) ? type->name : NULL;
}

/**
 * type_is_scalar() - is it a number, an enum or a pointer?
 * @type: the type
 * @facts: what its names mean
 *
 * Return: true where that is certain.
 */
bool type_is_scalar(const struct type *type, struct facts *facts)
{
	static const char *const numbers[] = {
		"_Bool",
		"bool",
		"char",
		"signed char",
		"unsigned char",
		"short",
		"unsigned short",
		"int",
		"unsigned int",
		"long",
		"unsigned long",
		"long long",
		"unsigned long long",
		"__int128",
		"unsigned __int128",
		"float",
		"double",
		"long double",
	};
	struct arena arena = { 0 };
	bool scalar;

	type = type_resolve(&arena, type, facts);
	scalar = type->kind == TYPE_POINTER ||
		 (type->kind == TYPE_BASE && str_starts(type->name, "enum "));
	for (size_t i = 0; i < ARRAY_LEN(numbers) && !scalar && type->kind == TYPE_BASE; i++)
		scalar = !strcmp(type->name, numbers[i]);
	arena_free(&arena);
	return scalar;
}
