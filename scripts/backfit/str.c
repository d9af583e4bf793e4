// SPDX-License-Identifier: GPL-2.0
#include "str.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"

static void reserve(struct strbuf *sb, size_t more)
{
	size_t wanted = sb->len + more + 1;

	if (wanted <= sb->room)
		return;
	sb->room = wanted < 64 ? 64 : wanted + wanted / 2;
	sb->s = xrealloc(sb->s, sb->room);
}

/**
 * strbuf_add() - append bytes
 * @sb: the string
 * @s: the bytes
 * @len: how many
 */
void strbuf_add(struct strbuf *sb, const char *s, size_t len)
{
	reserve(sb, len);
	memcpy(sb->s + sb->len, s, len);
	sb->len += len;
	sb->s[sb->len] = '\0';
}

/**
 * strbuf_puts() - append a string
 * @sb: the string
 * @s: what to append
 */
void strbuf_puts(struct strbuf *sb, const char *s)
{
	strbuf_add(sb, s, strlen(s));
}

/**
 * strbuf_putc() - append one character
 * @sb: the string
 * @c: the character
 */
void strbuf_putc(struct strbuf *sb, char c)
{
	strbuf_add(sb, &c, 1);
}

/**
 * strbuf_printf() - append formatted text
 * @sb: the string
 * @fmt: as printf()
 */
void strbuf_printf(struct strbuf *sb, const char *fmt, ...)
{
	va_list ap, again;
	int len;

	va_start(ap, fmt);
	va_copy(again, ap);
	len = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	if (len > 0) {
		reserve(sb, len);
		vsnprintf(sb->s + sb->len, len + 1, fmt, again);
		sb->len += len;
	}
	va_end(again);
}

/**
 * strbuf_reset() - make the string empty, keeping its memory
 * @sb: the string
 */
void strbuf_reset(struct strbuf *sb)
{
	reserve(sb, 0);
	sb->len = 0;
	sb->s[0] = '\0';
}

/**
 * strbuf_cut() - take away the end of the string
 * @sb: the string
 * @len: how much is left; at most what there is
 */
void strbuf_cut(struct strbuf *sb, size_t len)
{
	reserve(sb, 0);
	sb->len = len;
	sb->s[len] = '\0';
}

/**
 * strbuf_take() - take the text out
 * @sb: the string; it is empty afterwards
 *
 * Return: the text (never NULL), which the caller frees.
 */
char *strbuf_take(struct strbuf *sb)
{
	char *s;

	reserve(sb, 0);
	sb->s[sb->len] = '\0';
	s = sb->s;
	*sb = (struct strbuf){ 0 };
	return s;
}

/**
 * strbuf_free() - give back the memory
 * @sb: the string; it is empty afterwards
 */
void strbuf_free(struct strbuf *sb)
{
	free(sb->s);
	*sb = (struct strbuf){ 0 };
}

/**
 * str_starts() - does a string begin with another?
 * @s: the string
 * @prefix: the other
 */
bool str_starts(const char *s, const char *prefix)
{
	return strncmp(s, prefix, strlen(prefix)) == 0;
}

/**
 * str_ends() - does a string end with another?
 * @s: the string
 * @suffix: the other
 */
bool str_ends(const char *s, const char *suffix)
{
	size_t n = strlen(s), m = strlen(suffix);

	return n >= m && strcmp(s + n - m, suffix) == 0;
}

/**
 * str_equal() - are two strings, each of which may be NULL, the same?
 * @a: one
 * @b: the other
 */
bool str_equal(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

/**
 * str_trim() - cut white space off both ends, in place
 * @s: the string
 *
 * Return: its first character that is no white space.
 */
char *str_trim(char *s)
{
	size_t len;

	while (isspace((unsigned char)*s))
		s++;
	len = strlen(s);
	while (len && isspace((unsigned char)s[len - 1]))
		s[--len] = '\0';
	return s;
}

/**
 * str_next_line() - where the next line of a text begins
 * @s: somewhere in a line
 *
 * Return: behind the line's end; the text's end where it is the last.
 */
const char *str_next_line(const char *s)
{
	s += strcspn(s, "\n");
	return s + (*s == '\n');
}

/**
 * str_replace_all() - a text with every @old in it replaced
 * @text: the text
 * @old: what is looked for; not empty
 * @new: what takes its place
 *
 * Return: the new text, which the caller frees.
 */
char *str_replace_all(const char *text, const char *old, const char *new)
{
	struct strbuf sb = { 0 };
	const char *hit;

	for (; (hit = strstr(text, old)); text = hit + strlen(old)) {
		strbuf_add(&sb, text, hit - text);
		strbuf_puts(&sb, new);
	}
	strbuf_puts(&sb, text);
	return strbuf_take(&sb);
}

/**
 * str_is_word() - can a character stand in a word: a letter, a digit or an underscore?
 * @c: the character
 */
bool str_is_word(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

/**
 * str_word() - the length of the word that a string begins with
 * @s: the string
 *
 * Return: how many bytes, 0 for none.
 */
size_t str_word(const char *s)
{
	size_t n = 0;

	while (str_is_word(s[n]))
		n++;
	return n;
}

/**
 * str_word_to() - as str_word(), for a text that does not end in NUL
 * @s: the text
 * @end: behind its last byte
 *
 * Return: how many bytes, 0 for none.
 */
size_t str_word_to(const char *s, const char *end)
{
	size_t n = 0;

	while (s + n < end && str_is_word(s[n]))
		n++;
	return n;
}
