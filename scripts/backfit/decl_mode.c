// SPDX-License-Identifier: GPL-2.0
/* __attribute__((mode(DI))): the width of an integer, whatever its words say. */
#include "decl_parse.h"

#include <string.h>

/* Values of DECL_MODE; the order is the one of modes[]. */
enum mode {
	MODE_NONE,
	MODE_QUARTER,
	MODE_HALF,
	MODE_SINGLE,
	MODE_DOUBLE,
	MODE_TETRA,
	MODE_WORD,
};

#define MODE_SHIFT 5

static const struct {
	const char *name;
	enum mode mode;
} modes[] = {
	{ "byte", MODE_QUARTER }, { "QI", MODE_QUARTER },   { "HI", MODE_HALF },
	{ "SI", MODE_SINGLE },	  { "DI", MODE_DOUBLE },    { "TI", MODE_TETRA },
	{ "word", MODE_WORD },	  { "pointer", MODE_WORD },
};

/**
 * decl_mode() - what a mode is called, as flags carry it
 * @name: the mode, without the underscores that may stand around it
 * @len: its length
 *
 * GCC's machine modes of integers. Those of other types change nothing here.
 *
 * Return: bits of DECL_MODE; 0 for another name.
 */
unsigned int decl_mode(const char *name, size_t len)
{
	for (size_t i = 0; i < ARRAY_LEN(modes); i++)
		if (strlen(modes[i].name) == len && !memcmp(modes[i].name, name, len))
			return modes[i].mode << MODE_SHIFT;
	return 0;
}

/* The words of a mode's type: GCC takes int before long, and long before long long. */
static const char *words_of_mode(enum mode mode, unsigned int long_bits)
{
	switch (mode) {
	case MODE_QUARTER:
		return "char";
	case MODE_HALF:
		return "short";
	case MODE_SINGLE:
		return "int";
	case MODE_DOUBLE:
		return !long_bits ? NULL : long_bits == 64 ? "long" : "long long";
	case MODE_TETRA:
		return "__int128";
	case MODE_WORD:
		return !long_bits ? NULL : long_bits == 64 ? "long" : "int";
	default:
		return NULL;
	}
}

static bool is_integer(const char *name)
{
	static const char *const words[] = { "char", "short", "int", "long", "__int128" };
	const char *last = strrchr(name, ' ');

	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (!strcmp(last ? last + 1 : name, words[i]))
			return true;
	return false;
}

/**
 * decl_in_mode() - the type that specifiers make with the mode of their attributes
 * @p: the parser
 * @base: the specifiers' type; left as it is
 * @flags: flags with bits of DECL_MODE, or without
 *
 * Return: @base where no mode is given, where it is no integer's words, or where
 * the mode's width depends on a long of unknown width; else a new type.
 */
struct type *decl_in_mode(struct decl_parser *p, struct type *base, unsigned int flags)
{
	enum mode mode = (flags & DECL_MODE) >> MODE_SHIFT;
	const char *words = words_of_mode(mode, p->long_bits);
	struct strbuf name = { 0 };
	struct type *type;

	if (!words || base->kind != TYPE_BASE || !is_integer(base->name))
		return base;
	if (str_starts(base->name, "unsigned"))
		strbuf_puts(&name, "unsigned ");
	else if (mode == MODE_QUARTER)
		strbuf_puts(&name, "signed ");
	strbuf_puts(&name, words);
	type = decl_base_type(p, name.s, name.len, base->quals);
	strbuf_free(&name);
	return type;
}
