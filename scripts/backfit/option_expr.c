// SPDX-License-Identifier: GPL-2.0
/*
 * In the package's Kconfig a symbol of the package stands as it is, and one of the target as
 * a macro, $(CONFIG_X), whose value is read from the target when the package is configured.
 * $(MAYBE_X) is the same, but y where the target's configuration does not name X at all: many
 * a symbol is newer than the target, and says nothing about what the target can do.
 */
#include "option_expr.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "driver.h"
#include "str.h"

/**
 * option_scope_init() - make ready
 * @scope: filled in, for option_scope_free()
 * @plan: the plan, with the target's configuration
 * @own: the package's symbols: struct driver_config by name
 */
void option_scope_init(struct option_scope *scope, const struct plan *plan, const struct map *own)
{
	static const char *const text[] = { "n", "m", "y" };

	*scope = (struct option_scope){ .own = own, .given = &plan->given };
	map_each (&plan->config, e)
		map_set(&scope->value, e->key, e->value);
	map_each (&plan->given, e)
		map_set(&scope->value, e->key + strlen("CONFIG_"), (char *)text[TRI_Y]);
	map_each (own, e)
		map_set(&scope->value, e->key,
			(char *)text[((struct driver_config *)e->value)->value]);
}

static bool is_symbol_char(char c)
{
	return str_is_word(c) || c == '-' || c == '.';
}

/* y, m, n or a number, which no symbol is meant by. */
static bool is_constant(const struct option_scope *scope, const char *word)
{
	char *end;

	if (!strcmp(word, "y") || !strcmp(word, "m") || !strcmp(word, "n"))
		return true;
	if (!isdigit((unsigned char)*word) || map_has(scope->own, word) ||
	    map_has(&scope->value, word))
		return false;
	strtoll(word, &end, 0);
	return !*end;
}

static bool is_given(const struct option_scope *scope, const char *word)
{
	char *name = xasprintf("CONFIG_%s", word);
	bool given = map_has(scope->given, name);

	free(name);
	return given;
}

/* The next piece of an expression: a symbol or constant, a quoted text, or anything else. */
static size_t next_piece(const char *p, bool *is_word)
{
	size_t len = 0;

	*is_word = false;
	if (*p == '"' || *p == '\'') {
		for (len = 1; p[len] && p[len] != *p; len++)
			;
		return len + (p[len] != '\0');
	}
	/* a macro of the newest tree's: all up to its parenthesis */
	if (str_starts(p, "$(")) {
		size_t depth = 0;

		for (len = 1; p[len]; len++) {
			depth += p[len] == '(';
			depth -= p[len] == ')';
			if (!depth)
				return len + 1;
		}
		return len;
	}
	while (is_symbol_char(p[len]))
		len++;
	*is_word = len != 0;
	return len ? len : 1;
}

static void put_word(struct option_scope *scope, const char *word, bool lenient, struct strbuf *out)
{
	if (is_constant(scope, word) || map_has(scope->own, word)) {
		strbuf_puts(out, word);
	} else if (is_given(scope, word)) {
		strbuf_putc(out, 'y');
	} else {
		map_put(&scope->asked, word);
		strbuf_printf(out, "$(%s_%s)", lenient ? "MAYBE" : "CONFIG", word);
	}
}

/**
 * option_expr() - an expression for the package's Kconfig
 * @scope: whose symbols are whose; what the target is asked is noted in it
 * @expr: the newest tree's expression
 * @lenient: what the target's configuration does not name counts as y
 *
 * Return: it, which the caller frees. A macro of the newest tree's is taken to be y.
 */
char *option_expr(struct option_scope *scope, const char *expr, bool lenient)
{
	struct strbuf out = { 0 };
	size_t len;

	strbuf_puts(&out, "");
	for (const char *p = expr; *p; p += len) {
		bool is_word;
		char *word;

		len = next_piece(p, &is_word);
		if (!is_word && str_starts(p, "$(")) {
			strbuf_putc(&out, 'y');
		} else if (!is_word) {
			strbuf_add(&out, p, len);
		} else {
			word = xstrndup(p, len);
			put_word(scope, word, lenient, &out);
			free(word);
		}
	}
	return strbuf_take(&out);
}

/**
 * option_eval() - an expression's value at generation
 * @scope: the values
 * @expr: the expression; NULL is y
 * @lenient: what the target's configuration does not name counts as y
 */
enum tristate option_eval(const struct option_scope *scope, const char *expr, bool lenient)
{
	struct strbuf out = { 0 };
	enum tristate value;
	size_t len;

	strbuf_puts(&out, "");
	for (const char *p = expr ? expr : "y"; *p; p += len) {
		bool is_word;
		char *word;

		len = next_piece(p, &is_word);
		word = xstrndup(p, len);
		if ((!is_word && str_starts(p, "$(")) ||
		    (is_word && lenient && !is_constant(scope, word) &&
		     !map_has(&scope->value, word)))
			strbuf_putc(&out, 'y');
		else
			strbuf_puts(&out, word);
		free(word);
	}
	value = kconfig_eval(out.s, &scope->value);
	strbuf_free(&out);
	return value;
}

static bool asks(const struct option_scope *scope, const char *expr, bool own)
{
	bool found = false;
	size_t len;

	for (const char *p = expr; *p && !found; p += len) {
		bool is_word;
		char *word;

		len = next_piece(p, &is_word);
		word = xstrndup(p, len);
		found = is_word && !is_constant(scope, word) && !is_given(scope, word) &&
			map_has(scope->own, word) == own;
		free(word);
	}
	return found;
}

/**
 * option_asks_target() - does an expression name a symbol of the target's?
 * @scope: whose symbols are whose
 * @expr: the expression
 */
bool option_asks_target(const struct option_scope *scope, const char *expr)
{
	return asks(scope, expr, false);
}

/**
 * option_asks_own() - does an expression name a symbol of the package's?
 * @scope: whose symbols are whose
 * @expr: the expression
 */
bool option_asks_own(const struct option_scope *scope, const char *expr)
{
	return asks(scope, expr, true);
}

/* Where the expression within a pair of parentheses around all of it begins, else NULL. */
static const char *within_parentheses(const char *expr, size_t len)
{
	size_t depth = 0;

	if (len < 2 || *expr != '(' || expr[len - 1] != ')')
		return NULL;
	for (size_t i = 0; i < len; i++) {
		depth += expr[i] == '(';
		depth -= expr[i] == ')';
		if (!depth && i + 1 < len)
			return NULL;
	}
	return expr + 1;
}

/* Where the expression's first && or || is that no parentheses hold; its length where none is. */
static size_t find_operator(const char *expr, size_t len, const char *op)
{
	size_t depth = 0, step;
	bool is_word;

	for (size_t i = 0; i < len; i += step) {
		step = next_piece(expr + i, &is_word);
		if (expr[i] == '(')
			depth++;
		else if (expr[i] == ')')
			depth--;
		else if (!depth && str_starts(expr + i, op))
			return i;
	}
	return len;
}

/**
 * option_split() - take an expression apart at its "&&"
 * @terms: gets the terms, for option_terms_free()
 * @expr: the expression, or NULL for none
 */
void option_split(struct option_terms *terms, const char *expr)
{
	char *copy = xstrdup(expr ? expr : ""), *text = str_trim(copy);
	size_t len = strlen(text), at;
	const char *inner = within_parentheses(text, len);

	if (inner) {
		char *without = xstrndup(inner, len - 2);

		option_split(terms, without);
		free(without);
	} else if (find_operator(text, len, "||") < len ||
		   (at = find_operator(text, len, "&&")) == len) {
		if (len)
			*vec_push(&terms->text) = xstrdup(text);
	} else {
		char *left = xstrndup(text, at);

		option_split(terms, left);
		option_split(terms, text + at + 2);
		free(left);
	}
	free(copy);
}

/**
 * option_terms_free() - give back the memory
 * @terms: the terms
 */
void option_terms_free(struct option_terms *terms)
{
	for (size_t i = 0; i < terms->text.n; i++)
		free(terms->text.v[i]);
	vec_free(&terms->text);
}

/**
 * option_scope_free() - give back the memory
 * @scope: the scope
 */
void option_scope_free(struct option_scope *scope)
{
	map_free(&scope->value);
	map_free(&scope->asked);
}
