// SPDX-License-Identifier: GPL-2.0
#include "lexer.h"

#include <ctype.h>
#include <string.h>

/**
 * lexer_init() - start at the beginning of a text
 * @lx: the lexer
 * @text: the text, which must stay while its tokens are used; need not end in NUL
 * @len: its length in bytes
 */
void lexer_init(struct lexer *lx, const char *text, size_t len)
{
	*lx = (struct lexer){ text, text + len, 1, true };
}

enum {
	NAME_START = 1,
	DIGIT = 2,
};

static const unsigned char class_of[256] = {
	['a' ... 'z'] = NAME_START, ['A' ... 'Z'] = NAME_START, ['0' ... '9'] = DIGIT,
	['_'] = NAME_START,	    ['$'] = NAME_START,		[0x80 ... 0xff] = NAME_START,
};

static bool is_name_start(unsigned char c)
{
	return class_of[c] & NAME_START;
}

static bool is_name(unsigned char c)
{
	return class_of[c];
}

static bool at(const struct lexer *lx, size_t ahead, char c)
{
	return (size_t)(lx->end - lx->p) > ahead && lx->p[ahead] == c;
}

/* A backslash before the end of a line, with or without a carriage return. */
static size_t splice_len(const struct lexer *lx)
{
	if (!at(lx, 0, '\\'))
		return 0;
	if (at(lx, 1, '\n'))
		return 2;
	return at(lx, 1, '\r') && at(lx, 2, '\n') ? 3 : 0;
}

static void skip_line_comment(struct lexer *lx)
{
	while (lx->p < lx->end && *lx->p != '\n') {
		size_t splice = splice_len(lx);

		if (splice)
			lx->line++;
		lx->p += splice ? splice : 1;
	}
}

static void skip_block_comment(struct lexer *lx)
{
	const char *p = lx->p + 2;

	for (; p < lx->end; p++) {
		if (*p == '\n') {
			lx->line++;
		} else if (*p == '*' && lx->end - p > 1 && p[1] == '/') {
			lx->p = p + 2;
			return;
		}
	}
	lx->p = lx->end;
}

/**
 * lexer_skip_comment() - pass over a comment
 * @lx: the lexer, at the comment's first character
 */
void lexer_skip_comment(struct lexer *lx)
{
	if (lx->p[1] == '*')
		skip_block_comment(lx);
	else
		skip_line_comment(lx);
}

static void skip_space(struct lexer *lx)
{
	while (lx->p < lx->end) {
		size_t splice = splice_len(lx);

		if (splice) {
			lx->line++;
			lx->p += splice;
		} else if (*lx->p == '\n') {
			lx->line++;
			lx->line_start = true;
			lx->p++;
		} else if (isspace((unsigned char)*lx->p)) {
			lx->p++;
		} else if (at(lx, 0, '/') && at(lx, 1, '*')) {
			skip_block_comment(lx);
		} else if (at(lx, 0, '/') && at(lx, 1, '/')) {
			skip_line_comment(lx);
		} else {
			return;
		}
	}
}

/* To the end of the line, over continuation lines and over block comments. */
static void read_directive(struct lexer *lx)
{
	while (lx->p < lx->end && *lx->p != '\n') {
		size_t splice = splice_len(lx);

		if (splice) {
			lx->line++;
			lx->p += splice;
		} else if (at(lx, 0, '/') && at(lx, 1, '*')) {
			skip_block_comment(lx);
		} else {
			lx->p++;
		}
	}
}

static void read_quoted(struct lexer *lx, char quote)
{
	for (lx->p++; lx->p < lx->end && *lx->p != '\n'; lx->p++) {
		if (*lx->p == '\\' && lx->end - lx->p > 1) {
			if (*++lx->p == '\n')
				lx->line++;
		} else if (*lx->p == quote) {
			lx->p++;
			return;
		}
	}
}

static void read_number(struct lexer *lx)
{
	for (; lx->p < lx->end; lx->p++) {
		unsigned char c = *lx->p;

		if ((c == '+' || c == '-') && strchr("eEpP", lx->p[-1]))
			continue;
		if (!is_name(c) && c != '.')
			return;
	}
}

/* How many characters stand for one operator here. */
static size_t punct_len(const struct lexer *lx)
{
	char c = *lx->p;

	switch (c) {
	case '.':
		return at(lx, 1, '.') && at(lx, 2, '.') ? 3 : 1;
	case '<':
	case '>':
		if (at(lx, 1, c))
			return at(lx, 2, '=') ? 3 : 2;
		return at(lx, 1, '=') ? 2 : 1;
	case '-':
		return at(lx, 1, '>') || at(lx, 1, '-') || at(lx, 1, '=') ? 2 : 1;
	case '+':
	case '&':
	case '|':
		return at(lx, 1, c) || at(lx, 1, '=') ? 2 : 1;
	case '=':
	case '!':
	case '*':
	case '/':
	case '%':
	case '^':
		return at(lx, 1, '=') ? 2 : 1;
	case '#':
		return at(lx, 1, '#') ? 2 : 1;
	default:
		return 1;
	}
}

/**
 * lexer_next() - the next token
 * @lx: the lexer
 *
 * Return: the token, of kind TOKEN_END at the end of the text and ever after.
 */
struct token lexer_next(struct lexer *lx)
{
	struct token t = { 0 };
	unsigned char c;

	skip_space(lx);
	t.s = lx->p;
	t.line = lx->line;
	if (lx->p >= lx->end)
		return t;
	c = *lx->p;
	if (c == '#' && lx->line_start) {
		t.kind = TOKEN_DIRECTIVE;
		read_directive(lx);
	} else if (is_name_start(c)) {
		t.kind = TOKEN_NAME;
		while (lx->p < lx->end && is_name(*lx->p))
			lx->p++;
	} else if (isdigit(c) ||
		   (c == '.' && lx->end - lx->p > 1 && isdigit((unsigned char)lx->p[1]))) {
		t.kind = TOKEN_NUMBER;
		lx->p++;
		read_number(lx);
	} else if (c == '"' || c == '\'') {
		t.kind = c == '"' ? TOKEN_STRING : TOKEN_CHAR;
		read_quoted(lx, c);
	} else if (ispunct(c)) {
		t.kind = TOKEN_PUNCT;
		lx->p += punct_len(lx);
	} else {
		t.kind = TOKEN_OTHER;
		lx->p++;
	}
	lx->line_start = false;
	t.len = lx->p - t.s;
	return t;
}

/**
 * lexer_is_name() - can a character stand in a name, behind its first one?
 * @c: the character
 */
bool lexer_is_name(char c)
{
	return is_name((unsigned char)c);
}

/**
 * lexer_name_len() - how much of a text is one name
 * @p: the text
 * @end: behind its last byte
 *
 * Return: how many bytes, 0 for none; a number counts.
 */
size_t lexer_name_len(const char *p, const char *end)
{
	size_t n = 0;

	while (p + n < end && is_name((unsigned char)p[n]))
		n++;
	return n;
}
