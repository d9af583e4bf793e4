/* SPDX-License-Identifier: GPL-2.0 */
/* Strings that grow, and small helpers for those that don't. */
#ifndef BACKFIT_STR_H
#define BACKFIT_STR_H

#include <stdbool.h>
#include <stddef.h>

/**
 * struct strbuf - a string that grows
 * @s: the text, always with a final NUL; NULL only while nothing was added
 * @len: its length in bytes
 * @room: bytes allocated
 *
 * Zero-initialise it, and strbuf_free() it.
 */
struct strbuf {
	char *s;
	size_t len, room;
};

void strbuf_add(struct strbuf *sb, const char *s, size_t len);
void strbuf_puts(struct strbuf *sb, const char *s);
void strbuf_putc(struct strbuf *sb, char c);
void strbuf_printf(struct strbuf *sb, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void strbuf_reset(struct strbuf *sb);
void strbuf_cut(struct strbuf *sb, size_t len);
char *strbuf_take(struct strbuf *sb);
void strbuf_free(struct strbuf *sb);

bool str_starts(const char *s, const char *prefix);
bool str_ends(const char *s, const char *suffix);
bool str_equal(const char *a, const char *b);
char *str_trim(char *s);
const char *str_next_line(const char *s);
bool str_is_word(char c);
size_t str_word(const char *s);
size_t str_word_to(const char *s, const char *end);
char *str_replace_all(const char *text, const char *old, const char *new);

#endif
