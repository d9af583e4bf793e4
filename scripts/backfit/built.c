// SPDX-License-Identifier: GPL-2.0
/*
 * No make is run: three thousand Makefiles would take minutes. Instead the lines
 * that name an object or a folder are looked at: it is left out where each of
 * them depends on a symbol that is not set. Where a Makefile does more than
 * that, the file counts as built.
 */
#include "built.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "mem.h"
#include "str.h"

enum {
	MAX_DEPTH = 6
};

/* A line "left += right" that names what is looked for. */
struct line {
	const char *s;
	size_t left; /* the length of what stands before the sign */
	size_t len;
};

static bool is_part(char c)
{
	return isalnum((unsigned char)c) || strchr("_-./+", c);
}

/* The line around @at, with all lines that go on into it; false where it is no assignment. */
static bool line_around(const char *text, const char *at, struct line *line)
{
	const char *begin = at, *end = at, *sign;

	while (begin > text && (begin[-1] != '\n' || (begin - text > 1 && begin[-2] == '\\')))
		begin--;
	end += strcspn(end, "\n");
	sign = memchr(begin, '=', at - begin);
	if (!sign || *begin == '#' || memchr(begin, '#', at - begin))
		return false;
	line->s = begin;
	line->len = end - begin;
	if (sign > begin && strchr("+:?", sign[-1]))
		sign--;
	while (sign > begin && isspace((unsigned char)sign[-1]))
		sign--;
	line->left = sign - begin;
	return true;
}

/* Is every symbol that the variable's name depends on unset? */
static bool is_unset(const struct built *b, const struct line *line)
{
	const char *s = line->s, *end = s + line->left, *at = s;
	bool depends = false;

	if (memmem(s, line->left, "$(if", 4) || memmem(s, line->left, "filter", 6))
		return false;
	while ((at = memmem(at, end - at, "$(CONFIG_", 9))) {
		size_t len = strcspn(at + 2, ")");
		char *symbol = xstrndup(at + 2, len);
		const char *value = facts_config(b->facts, symbol);

		free(symbol);
		if (value && !str_equal(value, "n"))
			return false;
		depends = true;
		at += 2 + len;
	}
	return depends;
}

/* "obj" of "obj-$(CONFIG_X)", "igc" of "igc-y". */
static char *variable_stem(const struct line *line)
{
	const char *s = line->s, *end = s + line->left, *dash = NULL;

	while (s < end && isspace((unsigned char)*s))
		s++;
	for (const char *p = s; p < end && *p != '$'; p++)
		if (*p == '-')
			dash = p;
	return dash ? xstrndup(s, dash - s) : xstrdup("");
}

static bool is_object_list(const char *stem)
{
	static const char *const lists[] = { "obj",  "lib",  "core",   "drivers", "net",
					     "libs", "head", "subdir", "virt",	  "always" };

	for (size_t i = 0; i < ARRAY_LEN(lists); i++)
		if (str_equal(stem, lists[i]))
			return true;
	return false;
}

static bool word_left_out(struct built *b, const char *text, const char *word, int depth);

/* Whether one line that names a word leaves it out. */
static bool line_leaves_out(struct built *b, const char *text, const struct line *line, int depth)
{
	char *stem, *object;
	bool out = is_unset(b, line);

	if (out || depth > MAX_DEPTH)
		return out;
	stem = variable_stem(line);
	object = xasprintf("%s.o", stem);
	/* part of another object: as that one */
	out = *stem && !is_object_list(stem) && word_left_out(b, text, object, depth + 1);
	free(object);
	free(stem);
	return out;
}

/* Is @word named, and does every line that names it leave it out? */
static bool word_left_out(struct built *b, const char *text, const char *word, int depth)
{
	size_t len = strlen(word);
	bool named = false;

	for (const char *at = text; (at = strstr(at, word)); at += len) {
		struct line line;

		if ((at > text && is_part(at[-1])) || is_part(at[len]))
			continue;
		if (!line_around(text, at, &line))
			continue;
		if (!line_leaves_out(b, text, &line, depth))
			return false;
		named = true;
	}
	return named;
}

static bool dir_left_out(struct built *b, const char *dir)
{
	char *above, *word;
	const char *text;
	bool out;

	if (str_equal(dir, ".") || !*dir)
		return false;
	if (map_has(&b->dir, dir))
		return map_get(&b->dir, dir);
	above = path_dir(dir);
	word = xasprintf("%s/", path_base(dir));
	text = map_get(b->makefile, above);
	out = dir_left_out(b, above) || (text && word_left_out(b, text, word, 0));
	map_set(&b->dir, dir, out ? b : NULL);
	free(word);
	free(above);
	return out;
}

/**
 * built_is_left_out() - does the configuration leave out a source file?
 * @built: the tree
 * @path: the file, relative to the tree; a header counts as its folder does
 *
 * Return: true only where every line of a Makefile that names the file, or a
 * folder that it is in, depends on a symbol that is not set.
 */
bool built_is_left_out(struct built *built, const char *path)
{
	char *dir = path_dir(path), *object = xstrdup(path_base(path));
	const char *text = map_get(built->makefile, dir);
	char *dot = strrchr(object, '.');
	bool out = dir_left_out(built, dir);

	if (!out && text && dot && dot[1] != 'h') {
		dot[1] = 'o';
		dot[2] = '\0';
		out = word_left_out(built, text, object, 0);
	}
	free(object);
	free(dir);
	return out;
}

/**
 * built_free() - give back what was remembered
 * @built: the tree; its makefiles stay the caller's
 */
void built_free(struct built *built)
{
	map_free(&built->dir);
}
