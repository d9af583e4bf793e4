// SPDX-License-Identifier: GPL-2.0
/*
 * Conditions have three values: what CONFIG_ symbols and constants decide is
 * yes or no, all else is unknown, and then every branch is kept, or, where only
 * what is sure is wanted, none.
 */
#include "source.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "question.h"
#include "source_names.h"
#include "str.h"

/* One level of #if: is this branch kept, was one before it sure to be taken? */
struct level {
	bool kept;
	bool taken;
};

struct reading {
	struct source *source;
	const struct source_config *config;
	VEC(struct level) level;
};

static const char *config_value(const struct source_config *config, const char *symbol)
{
	const char *own = config->own ? map_get(config->own, symbol + strlen("CONFIG_")) : NULL;

	if (own)
		return strcmp(own, "n") ? own : NULL;
	if (config->given && map_has(config->given, symbol))
		return "y";
	return config->target ? facts_config(config->target, symbol) : NULL;
}

/* The value of a symbol as #ifdef (@enabled false) or IS_ENABLED() sees it. */
static enum answer config_answer(const struct source_config *config, const struct token *t,
				 bool enabled)
{
	char *name = xstrndup(t->s, t->len);
	bool module = str_ends(name, "_MODULE");
	enum answer answer = ANSWER_UNKNOWN;
	const char *value;

	if (str_starts(name, "CONFIG_")) {
		value = config_value(config, name);
		answer = value && (enabled || strcmp(value, "m")) ? ANSWER_YES : ANSWER_NO;
		if (!value && module) {
			name[strlen(name) - strlen("_MODULE")] = '\0';
			value = config_value(config, name);
			answer = value && !strcmp(value, "m") ? ANSWER_YES : ANSWER_NO;
		}
	} else if (!enabled) {
		answer = source_name_answer(config, name);
	}
	free(name);
	return answer;
}

/* The reader of one #if expression: tokens, none left is TOKEN_END. */
struct condition {
	const struct source_config *config;
	struct lexer lx;
	struct token t;
	unsigned int depth;
};

static void advance(struct condition *c)
{
	c->t = lexer_next(&c->lx);
}

static bool take(struct condition *c, const char *text)
{
	if (!token_is(&c->t, text))
		return false;
	advance(c);
	return true;
}

static enum answer read_or(struct condition *c);

static void skip_parens(struct condition *c)
{
	unsigned int depth = 0;

	do {
		depth += token_is(&c->t, "(");
		depth -= token_is(&c->t, ")");
		advance(c);
	} while (depth && c->t.kind != TOKEN_END);
}

/* defined(X), defined X, IS_ENABLED(X) and its like; anything else is unknown. */
static enum answer read_name(struct condition *c)
{
	static const char *const enabled[] = { "IS_ENABLED", "IS_REACHABLE" };
	bool defined = token_is(&c->t, "defined"), is_enabled = false;
	enum answer answer = ANSWER_UNKNOWN;

	for (size_t i = 0; i < ARRAY_LEN(enabled); i++)
		is_enabled |= token_is(&c->t, enabled[i]);
	advance(c);
	if (defined || is_enabled) {
		bool parens = take(c, "(");

		if (c->t.kind == TOKEN_NAME)
			answer = config_answer(c->config, &c->t, is_enabled);
		advance(c);
		if (parens)
			take(c, ")");
	} else if (token_is(&c->t, "(")) {
		skip_parens(c);
	}
	return answer;
}

static enum answer read_primary(struct condition *c)
{
	enum answer a = ANSWER_UNKNOWN;

	if (++c->depth > 100) {
		c->t.kind = TOKEN_END;
	} else if (take(c, "!")) {
		a = read_primary(c);
		if (a != ANSWER_UNKNOWN)
			a = a == ANSWER_YES ? ANSWER_NO : ANSWER_YES;
	} else if (take(c, "(")) {
		a = read_or(c);
		take(c, ")");
	} else if (c->t.kind == TOKEN_NAME) {
		a = read_name(c);
	} else if (c->t.kind == TOKEN_NUMBER) {
		a = strtol(c->t.s, NULL, 0) ? ANSWER_YES : ANSWER_NO;
		advance(c);
	} else {
		advance(c);
	}
	c->depth--;
	return a;
}

/* Comparisons and arithmetic make the operand unknown. */
static enum answer read_operand(struct condition *c)
{
	enum answer a = read_primary(c);

	while (c->t.kind != TOKEN_END && !token_is(&c->t, "&&") && !token_is(&c->t, "||") &&
	       !token_is(&c->t, ")")) {
		a = ANSWER_UNKNOWN;
		if (token_is(&c->t, "("))
			skip_parens(c);
		else
			advance(c);
	}
	return a;
}

static enum answer read_and(struct condition *c)
{
	enum answer a = read_operand(c);

	while (take(c, "&&")) {
		enum answer b = read_operand(c);

		if (a == ANSWER_NO || b == ANSWER_NO)
			a = ANSWER_NO;
		else if (b == ANSWER_UNKNOWN)
			a = ANSWER_UNKNOWN;
	}
	return a;
}

static enum answer read_or(struct condition *c)
{
	enum answer a = read_and(c);

	while (take(c, "||")) {
		enum answer b = read_and(c);

		if (a == ANSWER_YES || b == ANSWER_YES)
			a = ANSWER_YES;
		else if (b == ANSWER_UNKNOWN)
			a = ANSWER_UNKNOWN;
	}
	return a;
}

static enum answer evaluate(const struct source_config *config, const char *s, size_t len)
{
	struct condition c = { .config = config };

	lexer_init(&c.lx, s, len);
	c.lx.line_start = false;
	advance(&c);
	return read_or(&c);
}

static bool is_kept(const struct reading *r)
{
	for (size_t i = 0; i < r->level.n; i++)
		if (!r->level.v[i].kept)
			return false;
	return true;
}

/* Is a branch kept, and is one behind it left out, as far as this condition goes? */
static bool may_keep(const struct reading *r, enum answer a)
{
	return r->config->sure ? a == ANSWER_YES : a != ANSWER_NO;
}

static bool may_take(const struct reading *r, enum answer a)
{
	return r->config->sure ? a != ANSWER_NO : a == ANSWER_YES;
}

static void open_level(struct reading *r, enum answer a)
{
	*vec_push(&r->level) = (struct level){ may_keep(r, a), may_take(r, a) };
}

static void next_branch(struct reading *r, enum answer a)
{
	struct level *level;

	if (!r->level.n)
		return;
	level = &r->level.v[r->level.n - 1];
	level->kept = !level->taken && may_keep(r, a);
	level->taken |= may_take(r, a);
}

static void read_include(struct reading *r, const char *s, size_t len, unsigned int line)
{
	const char *end = s + len, *start, *stop;

	while (s < end && *s != '"' && *s != '<')
		s++;
	if (s == end)
		return;
	start = s + 1;
	stop = memchr(start, *s == '<' ? '>' : '"', end - start);
	if (stop)
		*vec_push(&r->source->include) =
			(struct source_include){ xstrndup(start, stop - start), *s == '"', line };
}

static char *token_string(const struct token *t)
{
	return xstrndup(t->s, t->len);
}

static void read_define(struct reading *r, const char *s, size_t len, unsigned int line)
{
	struct source_macro *m;
	struct lexer lx;
	struct token t;

	lexer_init(&lx, s, len);
	lx.line = line;
	lx.line_start = false;
	t = lexer_next(&lx);
	if (t.kind != TOKEN_NAME)
		return;
	m = vec_push(&r->source->macro);
	m->name = token_string(&t);
	m->line = line;
	if (lx.p < lx.end && *lx.p == '(') {
		m->function_like = true;
		for (t = lexer_next(&lx); t.kind != TOKEN_END && !token_is(&t, ")");
		     t = lexer_next(&lx)) {
			if (t.kind != TOKEN_NAME)
				continue;
			m->param = xrealloc(m->param, (m->params + 1) * sizeof(*m->param));
			m->param[m->params++] = token_string(&t);
		}
	}
	for (t = lexer_next(&lx); t.kind != TOKEN_END; t = lexer_next(&lx))
		*vec_push(&m->body) = t;
}

/* Does the directive behind "#ifndef NAME" define the name, as guards and fill-ins do? */
static bool defines_next(const struct token *d, const struct token *name)
{
	struct lexer lx;
	struct token t;

	lexer_init(&lx, d->s + d->len, strlen(d->s + d->len));
	t = lexer_next(&lx);
	if (t.kind != TOKEN_DIRECTIVE)
		return false;
	lexer_init(&lx, t.s + 1, t.len - 1);
	lx.line_start = false;
	t = lexer_next(&lx);
	if (!token_is(&t, "define"))
		return false;
	t = lexer_next(&lx);
	return t.len == name->len && !memcmp(t.s, name->s, t.len);
}

/* #ifndef: a name that the target has nowhere, and that is defined right here, is not defined. */
static enum answer ifndef_answer(const struct reading *r, const struct token *d,
				 const struct token *name)
{
	enum answer a = config_answer(r->config, name, false);
	char *text;
	bool elsewhere;

	if (a != ANSWER_UNKNOWN)
		return a == ANSWER_YES ? ANSWER_NO : ANSWER_YES;
	if (!r->config->sure || !defines_next(d, name))
		return ANSWER_UNKNOWN;
	text = token_string(name);
	elsewhere = r->config->target && facts_find(r->config->target, FACT_MACRO, text);
	free(text);
	return elsewhere ? ANSWER_UNKNOWN : ANSWER_YES;
}

static void read_directive(struct reading *r, const struct token *d)
{
	struct lexer lx;
	struct token word;
	const char *rest;
	size_t len;

	lexer_init(&lx, d->s + 1, d->len - 1);
	lx.line_start = false;
	word = lexer_next(&lx);
	rest = word.s + word.len;
	len = d->s + d->len - rest;
	if (token_is(&word, "if")) {
		open_level(r, evaluate(r->config, rest, len));
	} else if (token_is(&word, "ifdef") || token_is(&word, "ifndef")) {
		struct token name = lexer_next(&lx);

		open_level(r, word.len == strlen("ifdef") ? config_answer(r->config, &name, false)
							  : ifndef_answer(r, d, &name));
	} else if (token_is(&word, "elif")) {
		next_branch(r, evaluate(r->config, rest, len));
	} else if (token_is(&word, "else")) {
		next_branch(r, ANSWER_YES);
	} else if (token_is(&word, "endif")) {
		if (r->level.n)
			r->level.n--;
	} else if (is_kept(r) && token_is(&word, "include")) {
		read_include(r, rest, len, d->line);
	} else if (is_kept(r) && token_is(&word, "define")) {
		read_define(r, rest, len, d->line);
	}
}

/**
 * source_read() - read a file
 * @source: filled in; source_free() it
 * @root: the tree
 * @path: the file, relative to the tree
 * @config: what decides its conditions
 *
 * Return: 0, or -errno where the file cannot be read.
 */
int source_read(struct source *source, const char *root, const char *path,
		const struct source_config *config)
{
	struct reading r = { .source = source, .config = config };
	char *full = path_join(root, path);
	struct lexer lx;
	struct token t;
	size_t len;

	*source = (struct source){ .path = xstrdup(path) };
	source->text = file_read(full, &len);
	free(full);
	if (!source->text)
		return -errno;
	lexer_init(&lx, source->text, len);
	while ((t = lexer_next(&lx)).kind != TOKEN_END) {
		if (t.kind == TOKEN_DIRECTIVE)
			read_directive(&r, &t);
		else if (is_kept(&r))
			*vec_push(&source->token) = t;
	}
	vec_free(&r.level);
	return 0;
}

/**
 * source_free() - give back the memory
 * @source: the file; it is empty afterwards
 */
void source_free(struct source *source)
{
	for (size_t i = 0; i < source->include.n; i++)
		free(source->include.v[i].path);
	for (size_t i = 0; i < source->macro.n; i++) {
		struct source_macro *m = &source->macro.v[i];

		for (unsigned int k = 0; k < m->params; k++)
			free(m->param[k]);
		free(m->param);
		free(m->name);
		vec_free(&m->body);
	}
	vec_free(&source->include);
	vec_free(&source->macro);
	vec_free(&source->token);
	free(source->path);
	free(source->text);
	*source = (struct source){ 0 };
}
