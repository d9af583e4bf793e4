// SPDX-License-Identifier: GPL-2.0
/* Names, types and values as a skeleton writes them. */
#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "signature.h"
#include "skeleton_parts.h"
#include "type.h"

enum {
	WIDTH = 80,
};

/*
 * skeleton_list() - write words between commas, broken at the right margin
 * @out: gets them
 * @start: what stands before them on the first line, which sets how far the others are indented
 * @word: the words
 * @n: how many
 * @end: what follows the last one
 */
void skeleton_list(struct strbuf *out, const char *start, const char *const *word, size_t n,
		   const char *end)
{
	size_t mark = *start == '+', at = strlen(start), indent = at - mark;

	strbuf_puts(out, start);
	for (size_t i = 0; i < n; i++) {
		size_t len = strlen(word[i]) + (i + 1 < n ? 1 : strlen(end));

		if (i && at + 1 + len > WIDTH) {
			strbuf_printf(out, "\n%s", mark ? "+" : "");
			for (size_t k = 0; k < indent / 8; k++)
				strbuf_putc(out, '\t');
			for (size_t k = 0; k < indent % 8; k++)
				strbuf_putc(out, ' ');
			at = indent;
		} else if (i) {
			strbuf_putc(out, ' ');
			at++;
		}
		strbuf_printf(out, "%s%s", word[i], i + 1 < n ? "," : "");
		at += len;
	}
	strbuf_puts(out, end);
}

static bool is_taken(const char *name)
{
	static const char *const own[] = { "ops", "fn", "old" };

	for (size_t i = 0; i < ARRAY_LEN(own); i++)
		if (!strcmp(own[i], name))
			return true;
	return false;
}

/* What people call something of these types. */
static const char *usual_name(const struct type *type)
{
	static const struct {
		const char *type, *name;
	} usual[] = {
		{ "char *", "buf" },	    { "unsigned char *", "buf" },
		{ "u8 *", "buf" },	    { "__u8 *", "buf" },
		{ "void *", "data" },	    { "const char *", "buf" },
		{ "const u8 *", "buf" },    { "const unsigned char *", "buf" },
		{ "const void *", "data" }, { "size_t", "len" },
		{ "loff_t", "pos" },	    { "bool", "on" },
	};
	char *text = type_text(type);
	const char *name = NULL;

	for (size_t i = 0; i < ARRAY_LEN(usual) && !name; i++)
		if (!strcmp(usual[i].type, text))
			name = usual[i].name;
	free(text);
	return name;
}

/* A name for a parameter that has none: the usual one, or its structure's last word. */
static char *name_from_type(const struct type *type, unsigned int at)
{
	const char *usual = usual_name(type), *last;

	if (usual)
		return xstrdup(usual);
	while (type->to)
		type = type->to;
	if (!type->name || !str_starts(type->name, "struct ") || strchr(type->name, '<'))
		return xasprintf("arg%u", at + 1);
	last = strrchr(type->name, '_');
	return xstrdup(last ? last + 1 : type->name + strlen("struct "));
}

/*
 * skeleton_param_name() - how a parameter is called in what is written
 * @s: the skeleton
 * @function: one of its two function types
 * @at: the parameter's number, from 0
 *
 * Return: the name, one that no other parameter has; the caller frees it.
 */
char *skeleton_param_name(const struct skeleton *s, const struct type *function, unsigned int at)
{
	const struct type_param *p = &function->param[at];
	char *name = NULL;

	if (p->name && *p->name)
		name = xstrdup(p->name);
	else if (function == s->older_type && s->newer_type->params == function->params &&
		 s->newer_type->param[at].name)
		name = xstrdup(s->newer_type->param[at].name);
	else
		name = name_from_type(p->type, at);
	for (unsigned int i = 0; i < at; i++) {
		char *other = skeleton_param_name(s, function, i);
		bool same = !strcmp(other, name);

		free(other);
		if (!same)
			continue;
		free(name);
		name = xasprintf("arg%u", at + 1);
	}
	if (is_taken(name)) {
		char *longer = xasprintf("%s_arg", name);

		free(name);
		name = longer;
	}
	return name;
}

/*
 * skeleton_is_void() - nothing is returned
 * @type: a function's return type
 */
bool skeleton_is_void(const struct type *type)
{
	return type->kind == TYPE_BASE && !strcmp(type->name, "void");
}

/*
 * skeleton_is_number() - a number or enum: C converts one to the other
 * @type: the type
 * @facts: what its names mean
 */
bool skeleton_is_number(const struct type *type, struct facts *facts)
{
	return type->kind != TYPE_POINTER && type_is_scalar(type, facts);
}

/*
 * skeleton_converted() - a value of one type where another is wanted
 * @to: the type that is wanted
 * @to_facts: what its names mean
 * @from: the value's type
 * @from_facts: what its names mean
 * @name: the value
 *
 * Return: the value as it is, cast, or words for a human; the caller frees it.
 */
char *skeleton_converted(const struct type *to, struct facts *to_facts, const struct type *from,
			 struct facts *from_facts, const char *name)
{
	enum type_match match = signature_types(to, to_facts, from, from_facts);
	char *text, *result;

	if (match == TYPES_EQUAL || match == TYPES_CONST_ADDED ||
	    (skeleton_is_number(to, to_facts) && skeleton_is_number(from, from_facts)))
		return xstrdup(name);
	text = type_text(to);
	if (match == TYPES_CONST_DROPPED)
		result = xasprintf("(%s)%s", text, name);
	else
		result = xasprintf("<%s as a %s>", name, text);
	free(text);
	return result;
}
