/* SPDX-License-Identifier: GPL-2.0 */
/*
 * C text to tokens. Works on what the preprocessor leaves (line markers, -dD
 * definitions) as on a driver's own source: a directive is one token, comments
 * are passed over. Never fails: bytes that are no C become TOKEN_OTHER.
 */
#ifndef BACKFIT_LEXER_H
#define BACKFIT_LEXER_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

enum token_kind {
	TOKEN_END,
	TOKEN_NAME,
	TOKEN_NUMBER,
	TOKEN_STRING,
	TOKEN_CHAR,
	TOKEN_PUNCT,
	TOKEN_DIRECTIVE,
	TOKEN_OTHER,
};

/**
 * struct token - one token
 * @kind: what it is; TOKEN_DIRECTIVE is a whole line that begins with '#',
 *	continuation lines included
 * @s: its first byte in the text that was given to lexer_init()
 * @len: its length in bytes
 * @line: the line in the text that it starts on, from 1
 */
struct token {
	enum token_kind kind;
	const char *s;
	size_t len;
	unsigned int line;
};

/**
 * struct lexer - where in the text the lexer stands
 * @p: the next byte
 * @end: behind the last byte
 * @line: the line of @p, from 1
 * @line_start: only white space was seen on this line so far
 */
struct lexer {
	const char *p, *end;
	unsigned int line;
	bool line_start;
};

void lexer_init(struct lexer *lx, const char *text, size_t len);
void lexer_skip_comment(struct lexer *lx);
struct token lexer_next(struct lexer *lx);
bool lexer_is_name(char c);
size_t lexer_name_len(const char *p, const char *end);

/**
 * token_is() - does a token read so?
 * @t: the token
 * @text: the text to compare it with
 */
static inline bool token_is(const struct token *t, const char *text)
{
	return strlen(text) == t->len && !memcmp(t->s, text, t->len);
}

#endif
