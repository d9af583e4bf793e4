// SPDX-License-Identifier: GPL-2.0
#include "scan.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "decl.h"
#include "map.h"
#include "scan_parts.h"
#include "str.h"

/* Between tokens. */

static bool word_at(const char **p, const char *end, const char *word)
{
	size_t len = strlen(word);

	if ((size_t)(end - *p) <= len || memcmp(*p, word, len) || (*p)[len] != ' ')
		return false;
	*p += len + 1;
	return true;
}

/* A line that begins with '#'; the text stands at its '#'. */
static void directive(struct scan *s)
{
	const char *p = s->lx.p + 1, *end = s->lx.p;

	for (;;) {
		end = memchr(end, '\n', s->lx.end - end);
		if (!end) {
			end = s->lx.end;
			break;
		}
		if (end[-1] != '\\')
			break;
		s->lx.line++;
		end++;
	}
	while (p < end && *p == ' ')
		p++;
	if (p < end && isdigit((unsigned char)*p))
		scan_line_marker(s, p, end);
	else if (word_at(&p, end, "define"))
		scan_define(s, p, end);
	else if (word_at(&p, end, "undef"))
		scan_undefine(s, p, end);
	s->lx.p = end;
}

static bool at_comment(const struct lexer *lx)
{
	return lx->end - lx->p > 1 && *lx->p == '/' && (lx->p[1] == '*' || lx->p[1] == '/');
}

/* Over white space, comments and directives to the next token. */
static void skip_between(struct scan *s)
{
	struct lexer *lx = &s->lx;

	while (lx->p < lx->end) {
		if (*lx->p == ' ' || *lx->p == '\t') {
			lx->p++;
		} else if (*lx->p == '\n') {
			lx->line++;
			lx->line_start = true;
			lx->p++;
		} else if (*lx->p == '#' && lx->line_start) {
			directive(s);
		} else if (at_comment(lx)) {
			lexer_skip_comment(lx);
		} else if (isspace((unsigned char)*lx->p)) {
			lx->p++;
		} else {
			return;
		}
	}
}

static void skip_quoted(struct lexer *lx)
{
	char quote = *lx->p;

	for (lx->p++; lx->p < lx->end && *lx->p != quote && *lx->p != '\n'; lx->p++)
		if (*lx->p == '\\' && lx->end - lx->p > 1 && lx->p[1] != '\n')
			lx->p++;
	/* A quote that the line does not close is left for the caller to count. */
	if (lx->p < lx->end && *lx->p == '\n')
		lx->p--;
}

/* Behind the '}' that closes as many '{': a function's body, an initializer. */
static void skip_braces(struct scan *s, unsigned long open)
{
	static const bool counts[256] = {
		['{'] = true, ['}'] = true, ['"'] = true, ['\''] = true, ['/'] = true, ['\n'] = true
	};
	struct lexer *lx = &s->lx;

	for (; !s->cut; lx->p++) {
		while (lx->p < lx->end && !counts[(unsigned char)*lx->p])
			lx->p++;
		if (lx->p >= lx->end)
			return;
		switch (*lx->p) {
		case '{':
			open++;
			break;
		case '}':
			if (!--open) {
				lx->p++;
				return;
			}
			break;
		case '/':
			if (at_comment(lx)) {
				lexer_skip_comment(lx);
				lx->p--;
			}
			break;
		case '\n':
			lx->line++;
			lx->line_start = true;
			lx->p++;
			skip_between(s);
			lx->p--;
			break;
		default:
			skip_quoted(lx);
			if (lx->p == lx->end)
				return;
			break;
		}
	}
}

/* The same, where the '{' may have come out of a macro. */
static void skip_body(struct scan *s)
{
	unsigned long open = 1;

	expand_skip_braces(&s->expander, &open);
	if (open)
		skip_braces(s, open);
}

/* Gathering the tokens of one declaration. */

/**
 * struct gathering - what is known of the declaration so far
 * @round: open brackets of the kinds ( and [
 * @curly: open braces
 * @record: "struct", "union" or "enum" came, and nothing yet that could not
 *	stand before the braces of its members
 * @tag: a name came behind that
 * @initializer: a '=' came
 * @enumeration: "enum" came, and nothing yet that could not stand before its braces
 */
struct gathering {
	unsigned long round;
	unsigned long curly;
	bool record;
	bool tag;
	bool initializer;
	bool enumeration;
};

static void gather_name(struct gathering *g, const struct token *t)
{
	if (t->s[0] == 'e' && token_is(t, "enum"))
		g->enumeration = true;
	if (g->round || g->curly || (!g->record && !strchr("sue", t->s[0])))
		return;
	if (token_is(t, "struct") || token_is(t, "union") || token_is(t, "enum")) {
		g->record = true;
		g->tag = false;
	} else if (g->record && t->s[0] == '_' &&
		   (token_is(t, "__attribute__") || token_is(t, "__attribute"))) {
		return;
	} else {
		g->record = g->record && !g->tag;
		g->tag = true;
	}
}

/* Does '{' here open what is of no interest? */
static bool opens_body(const struct gathering *g)
{
	return !g->round && !g->curly && (!g->record || g->initializer);
}

/* One punctuation character. True where the declaration is complete. */
static bool gather_punct(struct scan *s, struct gathering *g, const struct token *t)
{
	switch (t->s[0]) {
	case '(':
	case '[':
		g->round++;
		return false;
	case ')':
	case ']':
		g->round -= g->round > 0;
		return false;
	case '{':
		if (!opens_body(g)) {
			g->curly++;
			return false;
		}
		skip_body(s);
		*vec_push(&s->token) = (struct token){ TOKEN_PUNCT, "}", 1, s->lx.line };
		return !g->initializer;
	case '}':
		/* One too many closes nothing, and what comes behind it begins anew. */
		s->cut = !g->curly;
		g->curly -= g->curly > 0;
		g->record = false;
		return false;
	case ';':
		return !g->round && !g->curly;
	case ':':
		/* An enum's underlying type goes before its braces. */
		g->tag = false;
		return false;
	case '=':
		g->initializer |= !g->round && !g->curly;
		return false;
	default:
		g->record = g->record && (g->round || g->curly);
		return false;
	}
}

static void begin_declaration(struct scan *s, struct gathering *g)
{
	*g = (struct gathering){ 0 };
	s->token.n = 0;
	s->cut = false;
	s->enumerators = s->enumerator_next = s->includers = false;
	s->expander.exhausted = false;
	expand_rest(&s->expander);
	if (s->mark.n > 1) {
		s->mark.v[0] = s->mark.v[s->mark.n - 1];
		s->mark.n = 1;
	}
}

/*
 * The next token of the text; none where a line of the umbrella came before it.
 * Most are one of a few characters that stand for themselves, and telling them
 * here saves the lexer a search.
 */
static struct token raw_token(void *data)
{
	struct scan *s = data;
	struct lexer *lx = &s->lx;
	struct token t;

again:
	skip_between(s);
	if (s->cut)
		return (struct token){ 0 };
	if (lx->p == lx->end)
		return lexer_next(lx);
	switch (*lx->p) {
	case '(':
	case ')':
	case '[':
	case ']':
	case '{':
	case '}':
	case ',':
	case ';':
		t = (struct token){ TOKEN_PUNCT, lx->p++, 1, lx->line };
		lx->line_start = false;
		return t;
	default:
		break;
	}
	t = lexer_next(lx);
	if (t.kind != TOKEN_DIRECTIVE)
		return t;
	/* It came behind a line that a backslash joined, which only the lexer passes over. */
	lx->p = t.s;
	lx->line = t.line;
	lx->line_start = true;
	goto again;
}

/**
 * scan_next_char() - the first character of the text's next token
 * @s: the scan
 *
 * Return: the character; '#' where a directive comes first, 0 at the end.
 */
char scan_next_char(const struct scan *s)
{
	struct lexer lx = s->lx;

	while (lx.p < lx.end) {
		if (isspace((unsigned char)*lx.p))
			lx.p++;
		else if (at_comment(&lx))
			lexer_skip_comment(&lx);
		else
			return *lx.p;
	}
	return '\0';
}

static bool raw_opens(void *data)
{
	return scan_next_char(data) == '(';
}

/* Is the next token an enumerator? No braces stand within an enum's. */
static void note_enumerators(struct scan *s, struct gathering *g, const struct token *t)
{
	switch (t->s[0]) {
	case '{':
		s->enumerators = s->enumerator_next = g->enumeration;
		g->enumeration = false;
		break;
	case ',':
		s->enumerator_next = s->enumerators && !g->round;
		break;
	case '}':
		s->enumerators = s->enumerator_next = false;
		break;
	case ';':
	case '=':
		g->enumeration = false;
		break;
	default:
		break;
	}
}

/* Gathers one declaration's tokens. False at the end of the text. */
static bool gather(struct scan *s)
{
	struct gathering g;

	begin_declaration(s, &g);
	for (;;) {
		struct token t;

		if (s->cut)
			begin_declaration(s, &g);
		t = s->options->expand ? expand_next(&s->expander) : raw_token(s);
		if (s->cut)
			continue;
		if (t.kind == TOKEN_END)
			return false;
		if (s->token.n < SCAN_MOST_TOKENS)
			*vec_push(&s->token) = t;
		s->enumerator_next = false;
		if (t.kind == TOKEN_NAME) {
			gather_name(&g, &t);
		} else if (t.kind == TOKEN_PUNCT && t.len == 1) {
			note_enumerators(s, &g, &t);
			if (gather_punct(s, &g, &t))
				return true;
		}
	}
}

static bool is_typedef(const char *name, size_t len, void *data)
{
	struct scan *s = data;

	return map_get_n(&s->typedefs, name, len);
}

static const struct type *typedef_type(const char *name, size_t len, void *data)
{
	struct scan *s = data;

	return map_get_n(&s->typedefs, name, len);
}

static enum decl_attribute no_macros_left(const char *name, size_t len, void *data)
{
	(void)name;
	(void)len;
	(void)data;
	return DECL_NO_ATTRIBUTE;
}

/**
 * scan_begin() - begin to read facts from the output of `-E -dD`
 * @facts: where they are added
 * @options: what to keep; stays until scan_end()
 * @result: what is met is added to it
 *
 * Return: the scan, for scan_feed() and then scan_end().
 */
struct scan *scan_begin(struct facts *facts, const struct scan_options *options,
			struct scan_result *result)
{
	struct scan *s = xcalloc(1, sizeof(*s));

	s->facts = facts;
	s->options = options;
	s->result = result;
	s->parser.arena = facts_arena(facts);
	s->parser.is_type_name = is_typedef;
	s->parser.typedef_type = typedef_type;
	s->parser.attribute = no_macros_left;
	s->parser.data = s;
	s->expander.raw = raw_token;
	s->expander.raw_opens = raw_opens;
	s->expander.data = s;
	s->expander.applies = options->identify ? scan_applies : NULL;
	s->lx.line = 1;
	return s;
}

/**
 * scan_feed() - read the next piece of the text
 * @s: the scan
 * @text: the piece; any bytes will do; begins with a line
 * @len: its length in bytes
 *
 * No declaration goes on from one piece into the next.
 */
void scan_feed(struct scan *s, const char *text, size_t len)
{
	s->lx.p = text;
	s->lx.end = text + len;
	s->lx.line_start = true;
	while (gather(s))
		if (!s->cut)
			scan_declaration(s);
}

/**
 * scan_end() - give back what scan_begin() gave
 * @s: the scan
 */
void scan_end(struct scan *s)
{
	decl_parser_free(&s->parser);
	expand_free(&s->expander);
	vec_free(&s->token);
	vec_free(&s->mark);
	vec_free(&s->stack);
	map_free(&s->files);
	map_free(&s->named);
	map_free(&s->typedefs);
	free(s);
}

/**
 * scan_stream() - read facts from the whole output of `-E -dD`
 * @facts: where they are added
 * @text: the text; any bytes will do
 * @len: its length in bytes
 * @options: what to keep
 * @result: what was met is added to it
 */
void scan_stream(struct facts *facts, const char *text, size_t len,
		 const struct scan_options *options, struct scan_result *result)
{
	struct scan *s = scan_begin(facts, options, result);

	scan_feed(s, text, len);
	scan_end(s);
}

/**
 * scan_text() - as scan_stream(), keeping all, under the paths that it names
 * @facts: where facts are added
 * @text: the text
 * @len: its length in bytes
 */
void scan_text(struct facts *facts, const char *text, size_t len)
{
	struct scan_options options = { 0 };
	struct scan_result result = { 0 };

	scan_stream(facts, text, len, &options, &result);
}
