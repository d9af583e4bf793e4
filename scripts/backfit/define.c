// SPDX-License-Identifier: GPL-2.0
#include "define.h"

static void read_params(struct define *define, struct lexer *lx)
{
	struct token t;

	lexer_next(lx);
	while ((t = lexer_next(lx)).kind != TOKEN_END && !token_is(&t, ")"))
		if (t.kind == TOKEN_NAME)
			*map_put_n(&define->param, t.s, t.len) = define->name;
}

/**
 * define_read() - read a #define
 * @define: filled in; define_free() it
 * @directive: a directive, whose text must stay
 *
 * Return: whether it is a #define.
 */
bool define_read(struct define *define, const struct token *directive)
{
	struct lexer lx;
	struct token t;

	*define = (struct define){ .text = directive->s,
				   .len = directive->len,
				   .line = directive->line,
				   .last = directive->line };
	lexer_init(&lx, directive->s + 1, directive->len - 1);
	lx.line = directive->line;
	lx.line_start = false;
	t = lexer_next(&lx);
	if (!token_is(&t, "define"))
		return false;
	t = lexer_next(&lx);
	if (t.kind != TOKEN_NAME)
		return false;
	define->name = xstrndup(t.s, t.len);
	if (lx.p < lx.end && *lx.p == '(')
		read_params(define, &lx);
	while ((t = lexer_next(&lx)).kind != TOKEN_END)
		*vec_push(&define->token) = t;
	define->last = lx.line;
	return true;
}

/**
 * define_at() - the #define that a line belongs to
 * @define: filled in where there is one; define_free() it whatever the result
 * @text: a source, which must stay
 * @len: its length in bytes
 * @line: the line
 *
 * Return: whether there is one.
 */
bool define_at(struct define *define, const char *text, size_t len, unsigned int line)
{
	struct lexer lx;
	struct token t;

	*define = (struct define){ 0 };
	lexer_init(&lx, text, len);
	while ((t = lexer_next(&lx)).kind != TOKEN_END && t.line <= line) {
		if (t.kind != TOKEN_DIRECTIVE || lx.line < line)
			continue;
		if (define_read(define, &t) && define->last >= line)
			return true;
		define_free(define);
	}
	return false;
}

/**
 * define_free() - give back what define_read() made
 * @define: the #define
 */
void define_free(struct define *define)
{
	free(define->name);
	map_free(&define->param);
	vec_free(&define->token);
	*define = (struct define){ 0 };
}
