// SPDX-License-Identifier: GPL-2.0
/*
 * Some files are called headers and hold no C: macros of the assembler, or a
 * list of calls to a macro that whoever includes the file defines. What the
 * compiler makes of either is not what the kernel offers.
 */
#include "header_role.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "lexer.h"
#include "map.h"
#include "str.h"

/* The assembler's. */

/**
 * struct lines - the walk through a text, line by line
 * @depth: how many conditions are open
 * @asm_depth: the depth of the one that asks for the assembler, or 0
 * @asm_only: the assembler alone sees the text now
 * @in_macro: between .macro and .endm
 * @macros: so many .macro came where C would see them
 * @is_c: C came
 */
struct lines {
	unsigned int depth, asm_depth, macros;
	bool asm_only, in_macro, is_c;
};

static bool has(const char *s, const char *end, const char *what)
{
	return memmem(s, end - s, what, strlen(what));
}

static bool starts(const char *s, const char *end, const char *word)
{
	size_t len = strlen(word);

	return (size_t)(end - s) >= len && !memcmp(s, word, len);
}

static void see_condition(struct lines *l, const char *s, const char *end)
{
	if (starts(s, end, "if")) {
		l->depth++;
		if (!l->asm_depth &&
		    (has(s, end, "__ASSEMBLY__") || has(s, end, "__ASSEMBLER__"))) {
			l->asm_depth = l->depth;
			l->asm_only = !starts(s, end, "ifndef") && !has(s, end, "!");
		}
	} else if (starts(s, end, "el") && l->asm_depth == l->depth) {
		l->asm_only = l->asm_depth && !l->asm_only;
	} else if (starts(s, end, "endif") && l->depth) {
		if (l->asm_depth == l->depth) {
			l->asm_depth = 0;
			l->asm_only = false;
		}
		l->depth--;
	}
}

static void see_line(struct lines *l, const char *s, const char *end)
{
	if (l->asm_only)
		return;
	if (starts(s, end, ".macro")) {
		l->in_macro = true;
		l->macros++;
	} else if (starts(s, end, ".endm")) {
		l->in_macro = false;
	} else if (!l->in_macro && (has(s, end, ";") || has(s, end, "{"))) {
		l->is_c = true;
	}
}

static const char *next_line(const char *s, const char *end)
{
	const char *newline = memchr(s, '\n', end - s);

	return newline ? newline : end;
}

/* A directive goes on over lines that end in a backslash. */
static const char *directive_end(const char *s, const char *end)
{
	const char *stop = next_line(s, end);

	while (stop < end && stop[-1] == '\\')
		stop = next_line(stop + 1, end);
	return stop;
}

/**
 * header_is_for_assembler() - does a header hold macros of the assembler and no C?
 * @text: its text
 * @len: its length
 *
 * What stands under #ifdef __ASSEMBLY__ is not for C anyway and says nothing.
 */
bool header_is_for_assembler(const char *text, size_t len)
{
	const char *s = text, *end = text + len, *stop;
	struct lines l = { 0 };

	if (!has(text, end, ".endm"))
		return false;
	for (; s < end && !l.is_c; s = stop) {
		while (s < end && isspace((unsigned char)*s))
			s++;
		stop = next_line(s, end);
		if (s == end)
			break;
		if (starts(s, end, "/*")) {
			stop = memmem(s + 2, end - s - 2, "*/", 2);
			stop = stop ? stop + 2 : end;
		} else if (*s == '#') {
			stop = directive_end(s, end);
			for (s++; s < stop && (*s == ' ' || *s == '\t'); s++)
				;
			see_condition(&l, s, stop);
		} else if (!starts(s, stop, "//")) {
			see_line(&l, s, stop);
		}
	}
	return l.macros && !l.is_c;
}

/* Those of whoever includes them. */

/* Behind "NAME"; the word at @*s. */
static size_t word(const char **s, const char *end)
{
	while (*s < end && (**s == ' ' || **s == '\t'))
		++*s;
	return str_word_to(*s, end);
}

/* "#define X" puts X into @defined, "#undef X" into @undefined. */
static void see_macro(const struct token *t, struct map *defined, struct map *undefined)
{
	const char *s = t->s + 1, *end = t->s + t->len;
	size_t n = word(&s, end);
	struct map *to = NULL;

	if (n == 6 && !memcmp(s, "define", 6))
		to = defined;
	else if (n == 5 && !memcmp(s, "undef", 5))
		to = undefined;
	s += n;
	n = word(&s, end);
	if (to && n)
		map_put_n(to, s, n);
}

/* Checks may stand among the calls: they declare nothing. */
static bool is_check(const char *name)
{
	static const char *const checks[] = { "BUILD_BUG_ON", "static_assert", "_Static_assert" };

	for (size_t i = 0; i < ARRAY_LEN(checks); i++)
		if (!strcmp(name, checks[i]))
			return true;
	return false;
}

static bool is_known(struct facts *facts, const char *name)
{
	return facts_find(facts, FACT_MACRO, name) || facts_find(facts, FACT_TYPEDEF, name) ||
	       facts_find(facts, FACT_FUNCTION, name);
}

/* Reads "NAME(...)" up to its ")". False where @name begins no such call. */
static bool pass_call(struct lexer *lx, const struct token *name, struct map *called)
{
	struct token t = lexer_next(lx);
	unsigned int depth = 1;

	if (name->kind != TOKEN_NAME || !token_is(&t, "("))
		return false;
	map_put_n(called, name->s, name->len);
	while (depth && (t = lexer_next(lx)).kind != TOKEN_END) {
		depth += token_is(&t, "(");
		depth -= token_is(&t, ")");
	}
	return !depth;
}

/**
 * header_is_fragment() - does a header only call what those define that include it?
 * @text: its text
 * @len: its length
 * @facts: what the kernel's other headers define to stay
 *
 * Then it declares nothing by itself: what comes of the names that it lists is
 * found where it is included.
 */
bool header_is_fragment(const char *text, size_t len, struct facts *facts)
{
	struct map called = { 0 }, defined = { 0 }, undefined = { 0 };
	bool is = true;
	bool calls = false;
	struct lexer lx;
	struct token t;

	lexer_init(&lx, text, len);
	while (is && (t = lexer_next(&lx)).kind != TOKEN_END) {
		if (t.kind == TOKEN_DIRECTIVE)
			see_macro(&t, &defined, &undefined);
		else if (!token_is(&t, ";") && !token_is(&t, ","))
			is = pass_call(&lx, &t, &called);
	}
	map_each (&called, e) {
		is = is && (is_check(e->key) || !is_known(facts, e->key));
		calls = calls || !is_check(e->key);
	}
	/* A default for a macro goes with it; what stays is the header's own. */
	map_each (&defined, e)
		is = is && map_has(&undefined, e->key);
	map_free(&called);
	map_free(&defined);
	map_free(&undefined);
	return is && calls;
}
